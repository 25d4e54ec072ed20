"""Since when a version has stood: written beside its snapshot, in the very transaction (R30)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import page_under, rows_query
from quitclaim.domain.publishing.past import version_standing
from quitclaim.ports.paging import Cursor, Page, every

_SINCE: Final = "since"
# What was asked about is mostly not long ago, and each row is as large as its record.
_A_FEW: Final = 20


def since(at: datetime) -> dict[str, Any]:
    return to_item({_SINCE: tables.instant_key(at)})


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
        written = row.get(_SINCE)
        began = datetime.fromisoformat(written["S"]) if written else None
        yield int(row["sk"]["S"].removeprefix(tables.VERSION)), began
