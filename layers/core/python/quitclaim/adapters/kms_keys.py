"""
Keys on KMS and the keys table.

KMS wraps one key a purpose, that key wraps one key an owner, and this one seals. Only the first
stays in memory, for minutes: an owner's row is read on every use, so that deleting it has effect
at once, in every process.
"""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any

from quitclaim.adapters import sealing
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_reads import item_at, items_at
from quitclaim.adapters.key_rows import WRAPPED, key_row
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.domain.errors import Conflict, ImpossibleValue, NotFound
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.keys import Owner, Sealed


class KmsKeys:
    def __init__(
        self,
        kms_client: Any,
        dynamodb_client: Any,
        *,
        keys_table: str,
        key_arn: str,
        clock: Clock,
    ) -> None:
        self._dynamodb = dynamodb_client
        self._table = keys_table
        self._keks = KmsKeks(
            kms_client, dynamodb_client, keys_table=keys_table, key_arn=key_arn, clock=clock
        )

    def make(self, owner: Owner, *purposes: Purpose) -> None:
        for purpose in purposes:
            wrapped = self.fresh(owner, purpose=purpose)
            try:
                with translated():
                    self._dynamodb.put_item(
                        TableName=self._table,
                        Item={**key_row(owner, purpose), WRAPPED: {"B": wrapped}},
                        ConditionExpression="attribute_not_exists(pk)",
                    )
            except Conflict:
                # It exists and stays, whoever made it; unless it was only just being deleted.
                if not self.holders([owner], purpose=purpose):
                    raise

    def fresh(self, owner: Owner, *, purpose: Purpose) -> bytes:  # noqa: ARG002  the port's name
        return sealing.wrap(sealing.new_key(), under=self._keks.made(purpose))

    def holders(self, owners: Iterable[Owner], *, purpose: Purpose) -> frozenset[Owner]:
        asked = {key_row(owner, purpose)["pk"]["S"]: owner for owner in owners}
        rows = (key_row(owner, purpose) for owner in asked.values())
        found = items_at(self._dynamodb, self._table, keys=rows)
        return frozenset(asked[row["pk"]["S"]] for row in found)

    def seal(self, owner: Owner, *, purpose: Purpose, about: str, plain: bytes) -> bytes:
        key = self._key(owner, purpose)
        if key is None:
            raise NotFound(owner)
        return sealing.seal(plain, key=key, bound_to=_bond(owner, purpose=purpose, about=about))

    def unseal(self, owner: Owner, *, purpose: Purpose, about: str, sealed: bytes) -> bytes | None:
        key = self._key(owner, purpose)
        if key is None:
            return None
        return sealing.unseal(sealed, key=key, bound_to=_bond(owner, purpose=purpose, about=about))

    def unseal_all(self, sealed: Collection[Sealed], *, purpose: Purpose) -> Mapping[Sealed, bytes]:
        owners = {key_row(one.owner, purpose)["pk"]["S"]: one.owner for one in sealed}
        rows = (key_row(owner, purpose) for owner in owners.values())
        found = items_at(self._dynamodb, self._table, keys=rows)
        wrapped = {owners[row["pk"]["S"]]: row[WRAPPED]["B"] for row in found}
        opened: dict[Sealed, bytes] = {}
        for one in sealed:
            if one.owner in wrapped:
                bond = _bond(one.owner, purpose=purpose, about=one.about)
                with suppress(ImpossibleValue):
                    key = sealing.unwrap(wrapped[one.owner], under=self._keks.of(purpose))
                    opened[one] = sealing.unseal(one.content, key=key, bound_to=bond)
        return opened

    def drop(self, owner: Owner, *purposes: Purpose) -> None:
        for purpose in purposes:
            with translated():
                self._dynamodb.delete_item(TableName=self._table, Key=key_row(owner, purpose))

    def _key(self, owner: Owner, purpose: Purpose) -> bytes | None:
        """Open it for this one use; nobody keeps it."""
        row = item_at(self._dynamodb, self._table, key=key_row(owner, purpose))
        if row is None:
            return None
        return sealing.unwrap(row[WRAPPED]["B"], under=self._keks.of(purpose))


def _bond(owner: Owner, *, purpose: Purpose, about: str) -> str:
    # Unambiguous: neither an id nor a purpose holds a bar, whatever `about` holds.
    return f"{owner}|{purpose}|{about}"
