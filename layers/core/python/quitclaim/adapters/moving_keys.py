"""
Keys of an organisation that moves: whose there are, and never what they are.

Everybody gets new ones. What moves as it is are the keys of the two lists beside the log: they open
nothing, and without them nobody would know again who was erased and what was deleted.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.key_rows import WRAPPED, kek_row
from quitclaim.adapters.kms_keks import KmsKeks, context_of
from quitclaim.adapters.s3_objects import objects_under, put_once
from quitclaim.adapters.s3_rolls import BEGUN
from quitclaim.domain.checks import require
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys, Owner

_KEY: Final = "KEY#"
_PERSON: Final = "P"
_MOVING: Final = frozenset({Purpose.DATA, Purpose.EVIDENCE, Purpose.TEXT})


@dataclass(frozen=True, slots=True)
class MovingKeys:
    dynamodb: Any
    s3: Any
    kms: Any
    keks: KmsKeks
    keys: Keys
    keys_table: str
    key_arn: str
    log_bucket: str
    page_size: int = 1000

    def holders(
        self, *, after: Mapping[str, str] | None
    ) -> tuple[list[tuple[str, str]], Mapping[str, str] | None]:
        """A page of owners with what each has a key for; none of a template, for none moves."""
        scan: dict[str, Any] = {"TableName": self.keys_table, "ConsistentRead": True}
        scan |= {"Limit": self.page_size, "ProjectionExpression": "pk, sk"}
        scan |= {"ExclusiveStartKey": to_item(dict(after))} if after else {}
        with translated():
            found = self.dynamodb.scan(**scan)
        places = ((row["pk"]["S"], row["sk"]["S"]) for row in found["Items"])
        pairs = [(whose, sort.removeprefix(_KEY)) for whose, sort in places if _moves(sort)]
        last = found.get("LastEvaluatedKey")
        return pairs, from_item(last) if last else None

    def make(self, pairs: Iterable[tuple[str, str]], *, leaving_out: Collection[Owner]) -> None:
        """Idempotent."""
        for whose, purpose in pairs:
            owner = owner_of(whose)
            require(Purpose(purpose) in _MOVING, f"no key for {purpose} moves")
            if owner not in leaving_out:
                self.keys.make(owner, Purpose(purpose))

    def roll(self, roll: Roll) -> tuple[bytes | None, Iterator[str]]:
        """Its key, None where nobody made it yet, and the entries."""
        return self.keks.found(roll), self._entries(roll)

    def has_entries(self, roll: Roll) -> bool:
        return any(True for _ in self._entries(roll))

    def keep_roll(self, roll: Roll, key: bytes) -> None:
        """Over one that names nothing yet. Entries follow: whoever reads one has the key."""
        put_once(self.s3, self.log_bucket, key=f"{roll}/{BEGUN}", content=b"")
        with translated():
            wrapped = self.kms.encrypt(
                KeyId=self.key_arn, Plaintext=key, EncryptionContext=context_of(roll)
            )["CiphertextBlob"]
            self.dynamodb.put_item(
                TableName=self.keys_table, Item=kek_row(roll) | {WRAPPED: {"B": wrapped}}
            )

    def keep_entry(self, roll: Roll, entry: str) -> None:
        put_once(self.s3, self.log_bucket, key=f"{roll}/{entry}", content=b"")

    def _entries(self, roll: Roll) -> Iterator[str]:
        for one in objects_under(self.s3, self.log_bucket, prefix=f"{roll}/"):
            entry = one["Key"].rpartition("/")[2]
            if entry != BEGUN:
                yield entry


def owner_of(whose: str) -> Owner:
    kind, _, owner = whose.partition("#")
    return PersonId(owner) if kind == _PERSON else AssetId(owner)


def is_person(whose: str) -> bool:
    return whose.startswith(f"{_PERSON}#")


def _moves(sort: str) -> bool:
    return sort.startswith(_KEY) and sort.removeprefix(_KEY) in _MOVING
