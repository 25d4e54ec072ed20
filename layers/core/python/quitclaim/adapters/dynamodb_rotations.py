"""The rotation of the day, in the gallery table: sealed as templates are, and overwritten whole."""

import secrets
from typing import Any, Final
from uuid import uuid4

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.partitions import ROTATION
from quitclaim.adapters.tables import STATE, Key
from quitclaim.domain.errors import Conflict, ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.ports.rotations import Rotation

# No asset: the holder of the key under which it is sealed. Its purpose is that of templates, so
# that whoever may open the one may open the other, and nobody else either.
_ROTATIONS: Final = AssetId("7" * 64)
_SECRET_BYTES: Final = 32
_ROW: Final[Key] = to_item({"pk": ROTATION, "sk": STATE})


class DynamoRotations:
    def __init__(self, client: Any, *, gallery_table: str, keys: Keys) -> None:
        self._client = client
        self._table = gallery_table
        self._keys = keys

    def current(self) -> Rotation:
        item = item_at(self._client, self._table, key=_ROW)
        if item is None:
            return self._first()
        row = from_item(item)
        secret = self._keys.unseal(
            _ROTATIONS, purpose=Purpose.TEMPLATE, about=_about(row["id"]), sealed=row["sealed"]
        )
        if secret is None:
            raise ImpossibleValue("the key of the rotation is gone: renew the rotation")
        return Rotation(id=row["id"], secret=secret)

    def renew(self) -> Rotation:
        return self._put({})

    def _first(self) -> Rotation:
        try:
            return self._put({"ConditionExpression": "attribute_not_exists(pk)"})
        except Conflict:
            # Somebody else was first: theirs it is.
            return self.current()

    def _put(self, condition: dict[str, str]) -> Rotation:
        self._keys.make(_ROTATIONS, Purpose.TEMPLATE)
        made = Rotation(id=uuid4().hex, secret=secrets.token_bytes(_SECRET_BYTES))
        sealed = self._keys.seal(
            _ROTATIONS, purpose=Purpose.TEMPLATE, about=_about(made.id), plain=made.secret
        )
        said = {"shape": SHAPE, "id": made.id, "sealed": sealed}
        item = _ROW | to_item(said)
        with translated():
            self._client.put_item(TableName=self._table, Item=item, **condition)
        return made


def _about(rotation: str) -> str:
    return f"rotation#{rotation}"
