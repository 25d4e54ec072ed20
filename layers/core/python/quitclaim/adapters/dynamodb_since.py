"""Since when a version has stood, on whose word: beside its snapshot, in its transaction (R30)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import page_under, rows_query
from quitclaim.domain.ids import MemberId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.publishing.past import version_standing
from quitclaim.ports.paging import Cursor, Page, every

_SINCE: Final = "since"
_SAID_BY: Final = "said_by"
# What was asked about is mostly not long ago, and each row is as large as its record.
_A_FEW: Final = 20


def since(at: datetime) -> dict[str, Any]:
    return to_item({_SINCE: tables.instant_key(at)})


def said_by(speaker: Speaker) -> dict[str, Any]:
    """Of a member of staff also which: nobody else has an id that may lie beside a picture."""
    is_staff = speaker.role is Role.STAFF
    return to_item({_SAID_BY: f"{speaker.role}#{speaker.id}" if is_staff else speaker.role.value})


def speaker_in(row: dict[str, Any]) -> Speaker | None:
    """None: nobody wrote it down, or it says no more than that it was a guardian."""
    role, _, member = row[_SAID_BY]["S"].partition("#") if _SAID_BY in row else ("", "", "")
    if role == Role.STAFF:
        return Speaker(Role.STAFF, MemberId(member))
    return Speaker(Role(role)) if role in (Role.SELF, Role.CLOCK) else None


def begun(row: dict[str, Any]) -> datetime | None:
    written = row.get(_SINCE)
    return datetime.fromisoformat(written["S"]) if written else None


def version_at(client: Any, table: str, *, partition: str, at: datetime) -> int | None:
    """Of the snapshots in `partition`, strongly consistent."""
    query = rows_query(table, partition=partition, prefix=tables.VERSION)
    latest_first = query | {"ScanIndexForward": False}

    def page(after: Cursor | None) -> Page[dict[str, Any]]:
        items, following = page_under(client, latest_first, after=after, size=_A_FEW)
        return Page(tuple(items), following)

    return version_standing(_begun(every(page)), at=at)


def _begun(rows: Iterator[dict[str, Any]]) -> Iterator[tuple[int, datetime | None]]:
    for row in rows:
        yield int(row["sk"]["S"].removeprefix(tables.VERSION)), begun(row)
