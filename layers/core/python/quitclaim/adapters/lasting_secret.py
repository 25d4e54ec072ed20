"""A secret of the deployment, made once by whoever asks first, sealed beside what it serves."""

import secrets
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys

_SECRET_BYTES: Final = 32


class LastingSecret:
    """`owner`: no asset, but the holder of the text key under which the secret is sealed."""

    def __init__(
        self, client: Any, *, table: str, keys: Keys, row: tables.Key, owner: AssetId
    ) -> None:
        self._client = client
        self._table = table
        self._keys = keys
        self._row = row
        self._owner = owner
        self._secret: bytes | None = None

    def __call__(self) -> bytes:
        if self._secret is None:
            self._secret = self._kept()
        return self._secret

    def _kept(self) -> bytes:
        item = item_at(self._client, self._table, key=self._row)
        if item is None:
            return self._made()
        secret = self._keys.unseal(
            self._owner, purpose=Purpose.TEXT, about=self._about, sealed=item["sealed"]["B"]
        )
        if secret is None:
            # To make another would leave everything unfound that was ever found by it.
            raise ImpossibleValue("the key of a lasting secret is gone: restore the keys table")
        return secret

    def _made(self) -> bytes:
        self._keys.make(self._owner, Purpose.TEXT)
        secret = secrets.token_bytes(_SECRET_BYTES)
        sealed = self._keys.seal(self._owner, purpose=Purpose.TEXT, about=self._about, plain=secret)
        item = self._row | to_item({"shape": SHAPE, "sealed": sealed})
        try:
            with translated():
                self._client.put_item(
                    TableName=self._table,
                    Item=item,
                    ConditionExpression="attribute_not_exists(pk)",
                )
        except Conflict:
            # Somebody else was first: theirs it is.
            return self._kept()
        return secret

    @property
    def _about(self) -> str:
        return f"{self._row['pk']['S']} secret"
