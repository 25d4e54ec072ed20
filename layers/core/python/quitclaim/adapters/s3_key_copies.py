"""The one copy of the keys table, in a bucket without versions: each takes the last one's place."""

import json
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.dynamodb_remains import every_item
from quitclaim.adapters.key_rows import NOTES, WRAPPED
from quitclaim.adapters.kms_keks import KmsKeks
from quitclaim.adapters.s3_objects import read_object
from quitclaim.domain.errors import Conflict, ImpossibleValue, NotFound
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Owner

COPY: Final = "keys.jsonl"
_KEY: Final = "KEY#"
_NEVER: Final = f"{_KEY}{Purpose.TEMPLATE}"
_ALWAYS: Final = f"{_KEY}{Purpose.EVIDENCE}"
Row = dict[str, Any]


class S3KeyCopies:
    def __init__(
        self, s3_client: Any, dynamodb_client: Any, *, bucket: str, keys_table: str, keks: KmsKeks
    ) -> None:
        self._s3 = s3_client
        self._dynamodb = dynamodb_client
        self._bucket = bucket
        self._table = keys_table
        self._keks = keks

    def take(self) -> int:
        # A copy without these would bring back a table that cannot tell who was erased since.
        for roll in Roll:
            self._keks.made(roll)
        rows = [row for row in every_item(self._dynamodb, self._table) if _sort(row) != _NEVER]
        content = "".join(map(_line, rows)).encode()
        with translated():
            self._s3.put_object(Bucket=self._bucket, Key=COPY, Body=content)
        return sum(_is_key(row) for row in rows)

    def begin(self) -> None:
        for row in self._rows():
            if _is_key(row) or _is_note(row):
                continue
            self._put(row)
            found = item_at(self._dynamodb, self._table, key={"pk": row["pk"], "sk": row["sk"]})
            if found != row:
                raise ImpossibleValue(
                    f"{row['pk']['S']} was made anew in the keys table: empty it, what was sealed "
                    "meanwhile is lost, and begin again"
                )

    def owners(self) -> frozenset[Owner]:
        return frozenset(_owner(row) for row in self._rows() if _is_key(row))

    def put_back(self, *, leaving_out: Collection[Owner]) -> int:
        left_out, count = frozenset(leaving_out), 0
        for row in self._rows():
            if _is_key(row) and (_sort(row) == _ALWAYS or _owner(row) not in left_out):
                self._put(row)
                count += 1
            elif _is_note(row):
                # Without it nobody would know when the evidence that comes back ends.
                self._put(row)
        return count

    def _rows(self) -> Iterator[Row]:
        content = read_object(self._s3, self._bucket, key=COPY)
        if content is None:
            raise NotFound("there is no copy of the keys table: none was ever taken")
        yield from map(_row, content.decode().splitlines())

    def _put(self, row: Row) -> None:
        with suppress(Conflict), translated():
            self._dynamodb.put_item(
                TableName=self._table, Item=row, ConditionExpression="attribute_not_exists(pk)"
            )


def _line(row: Row) -> str:
    place = [row["pk"]["S"], _sort(row)]
    if _is_note(row):
        said = {name: value for name, value in row.items() if name not in ("pk", "sk")}
        return json.dumps([*place, said]) + "\n"
    return json.dumps([*place, b64encode(row[WRAPPED]["B"]).decode()]) + "\n"


def _row(line: str) -> Row:
    whose, sort, content = json.loads(line)
    place = {"pk": {"S": whose}, "sk": {"S": sort}}
    return place | (content if whose == NOTES else {WRAPPED: {"B": b64decode(content)}})


def _sort(row: Row) -> str:
    return str(row["sk"]["S"])


def _is_note(row: Row) -> bool:
    return bool(row["pk"]["S"] == NOTES)


def _is_key(row: Row) -> bool:
    """And not what wraps keys, or names what is on a list."""
    return _sort(row).startswith(_KEY)


def _owner(row: Row) -> Owner:
    kind, _, owner = row["pk"]["S"].partition("#")
    return PersonId(owner) if kind == "P" else AssetId(owner)
