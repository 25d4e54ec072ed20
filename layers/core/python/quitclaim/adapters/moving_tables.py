"""
Rows of an organisation that moves: read with whatever is sealed in them opened, and sealed anew.

A row in plain is its keys, its attributes, and apart from these what was sealed. What does not open
any more because its key is gone comes as `shut`, and stays so: there is no key for it either.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters import log_rows, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at, items_under, write_all
from quitclaim.adapters.dynamodb_remains import every_item
from quitclaim.adapters.moving_rows import (
    LIBRARY,
    MOVED,
    PEOPLE,
    Row,
    RowKind,
    is_of_setting_up,
    kind_of,
)
from quitclaim.adapters.sealed_parts import Bond
from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotFound
from quitclaim.ports.keys import Keys, Sealed

# Few enough that whoever is killed does little again; each of their pictures is copied with them.
A_PAGE: Final = 250
_RULES: Final = "RULES"
_TURNS: Final = 5
# Opens for nobody, with whatever key.
_SHUT: Final = b"shut"
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A page of rows in plain, how many of each kind stay behind, and where the next one begins."""

    rows: list[Plain]
    left: Mapping[str, int]
    following: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class MovingTables:
    client: Any
    keys: Keys
    people: str
    library: str
    page_size: int = A_PAGE
    _names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_names", {PEOPLE: self.people, LIBRARY: self.library})

    def page(self, table: str, *, after: Mapping[str, str] | None, at: datetime) -> Taken:
        """All but the rules, which come last; `at`: what has run out by then stays behind."""
        scan: dict[str, Any] = {"TableName": self._names[table], "ConsistentRead": True}
        scan |= {"Limit": self.page_size}
        scan |= {"ExclusiveStartKey": to_item(dict(after))} if after else {}
        with translated():
            found = self.client.scan(**scan)
        rows = [row for row in found["Items"] if row["pk"]["S"] != _RULES]
        last = found.get("LastEvaluatedKey")
        taken = self._taken(table, rows, at=at)
        return Taken(rows=taken.rows, left=taken.left, following=from_item(last) if last else None)

    def rules(self, *, at: datetime) -> Taken:
        """Apart, since nothing is decided where there are none."""
        rows = items_under(self.client, self.library, partition=_RULES)
        return self._taken(LIBRARY, [*rows], at=at)

    def put(self, rows: Iterable[Plain]) -> None:
        """Over whatever stands there. Raises NotFound where a key that has to seal is not there."""
        requests: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            request = {"PutRequest": {"Item": self._sealed(row)}}
            requests.setdefault(self._names[row["table"]], []).append(request)
        for table, of_it in requests.items():
            write_all(self.client, table, requests=of_it)

    def lying(self) -> Iterator[str]:
        """What kinds of rows lie there, but for those of a deployment that nobody used yet."""
        for table, name in self._names.items():
            for row in every_item(self.client, name):
                if not is_of_setting_up(row):
                    yield f"{table} {row['pk']['S'].partition('#')[0]}"

    def facts(self) -> int:
        """
        How many facts there are, sealed or not. It moves with every change, and with nothing else:
        what is sealed while this counts is counted again.
        """
        for _ in range(_TURNS):
            before = self._leaves()
            waiting = items_under(self.client, self.library, partition=tables.OUTBOX, fields="pk")
            count = sum(1 for _ in waiting)
            if self._leaves() == before:
                return before + count
        raise NotFound("the log is sealed all the time: try again")

    def noted(self) -> dict[str, Any] | None:
        """How far an import into these tables is."""
        row = item_at(self.client, self.library, key=_noted_row())
        return None if row is None else from_item(row)

    def note(self, **said: Any) -> None:
        with translated():
            self.client.put_item(TableName=self.library, Item=_noted_row() | to_item(said))

    def _leaves(self) -> int:
        head = item_at(self.client, self.library, key=log_rows.head_row())
        return int(head["leaf_count"]["N"]) if head else 0

    def _taken(self, table: str, rows: list[Row], *, at: datetime) -> Taken:
        left: dict[str, int] = {}
        moving: list[tuple[Row, RowKind]] = []
        for row in rows:
            kind = kind_of(table, row)
            if kind.moves and not _has_run_out(row, at):
                moving.append((row, kind))
            else:
                left[kind.name] = left.get(kind.name, 0) + 1
        opened = self._opened(moving)
        return Taken(rows=[_plain(row, kind, opened=opened) for row, kind in moving], left=left)

    def _opened(self, rows: Iterable[tuple[Row, RowKind]]) -> dict[Sealed, bytes]:
        asked: dict[Any, list[Sealed]] = {}
        for row, kind in rows:
            if (found := _sealed_in(row, kind)) is not None:
                bond, sealed = found
                asked.setdefault(bond.purpose, []).append(sealed)
        opened: dict[Sealed, bytes] = {}
        for purpose, some in asked.items():
            opened |= self.keys.unseal_all(some, purpose=purpose)
        return opened

    def _sealed(self, plain: Plain) -> dict[str, Any]:
        row = to_item({**plain["item"], "pk": plain["pk"], "sk": plain["sk"]})
        kind = kind_of(plain["table"], row)
        require(kind.moves, f"{kind.name} is nothing that moves")
        if plain.get("shut"):
            row["sealed"] = to_item({"sealed": _SHUT})["sealed"]
        elif "opened" in plain:
            require(kind.bond, f"nothing is sealed in {kind.name}")
            assert kind.bond  # noqa: S101  required above
            bond, said = kind.bond(row), plain["opened"]
            content = bytes.fromhex(said) if kind.is_bytes else json.dumps(said).encode()
            sealed = self.keys.seal(
                bond.owner, purpose=bond.purpose, about=bond.about, plain=content
            )
            row["sealed"] = to_item({"sealed": sealed})["sealed"]
        return row


def _sealed_in(row: Row, kind: RowKind) -> tuple[Bond, Sealed] | None:
    if kind.bond is None or "sealed" not in row:
        return None
    bond = kind.bond(row)
    return bond, Sealed(bond.owner, bond.about, bytes(row["sealed"]["B"]))


def _plain(row: Row, kind: RowKind, *, opened: Mapping[Sealed, bytes]) -> Plain:
    apart = ("pk", "sk", "sealed")
    item = from_item({name: value for name, value in row.items() if name not in apart})
    plain = {"table": kind.table, "pk": row["pk"]["S"], "sk": row["sk"]["S"], "item": item}
    found = _sealed_in(row, kind)
    if found is None:
        require("sealed" not in row, f"something is sealed in {kind.name} that nobody opens")
        return plain
    content = opened.get(found[1])
    if content is None:
        return plain | {"shut": True}
    return plain | {"opened": content.hex() if kind.is_bytes else json.loads(content)}


def _has_run_out(row: Row, at: datetime) -> bool:
    until = row.get(tables.GONE_AFTER)
    return until is not None and int(until["N"]) <= at.timestamp()


def _noted_row() -> tables.Key:
    return to_item({"pk": MOVED, "sk": tables.STATE})
