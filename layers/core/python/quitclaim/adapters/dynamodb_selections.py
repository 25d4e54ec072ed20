"""Selections and share links on the library table; names and recipients sealed in their rows."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import (
    index_query,
    item_at,
    items_in_order,
    items_under,
    key_of,
    page_under,
)
from quitclaim.adapters.found_rows import (
    SELECTIONS,
    SHARE,
    SHARES,
    opens_row,
    selection_row,
    share_row,
    under_selection,
)
from quitclaim.adapters.sealed_records import (
    SealedRecords,
    all_that_opens,
    read_clear,
    read_what_opens,
)
from quitclaim.domain.ids import SelectionId, TokenHash
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

T = TypeVar("T", Selection, ShareLink)


class DynamoSelections:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        keys: Keys | None,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        """`keys` None: names and recipients stay closed."""
        self._client = client
        self._library = library_table
        self._records = None if keys is None else SealedRecords(keys)
        self._reports = reports
        self._page_size = page_size

    def selection(self, selection: SelectionId) -> Selection | None:
        row = item_at(self._client, self._library, key=selection_row(selection))
        return self._opened(Selection, row) if row else None

    def listed(self, *, after: Cursor | None = None) -> Page[Selection]:
        query = index_query(self._library, tables.SEARCH, partition=SELECTIONS)
        rows, following = self._page(query | {"ScanIndexForward": False}, after=after)
        read = self._all_opened(Selection, rows)
        # Deleted since the list was made.
        there = (one for one in read if one and one.deleted_at is None)
        return Page(tuple(there), following)

    def share(self, token: TokenHash) -> ShareLink | None:
        leads = item_at(self._client, self._library, key=opens_row(token))
        if leads is None:
            return None
        selection = SelectionId(leads["selection"]["S"])
        row = item_at(self._client, self._library, key=share_row(selection, token))
        return self._clear(ShareLink, row) if row else None

    def shares(self, selection: SelectionId) -> tuple[ShareLink, ...]:
        partition = under_selection(selection)
        rows = items_under(self._client, self._library, partition=partition, prefix=SHARE)
        read = self._all_opened(ShareLink, rows)
        return tuple(share for share in read if share)

    def unforgotten(self, before: datetime, *, after: Cursor | None = None) -> Page[ShareLink]:
        query = index_query(
            self._library, tables.SEARCH, partition=SHARES, below=tables.instant_key(before)
        )
        rows, following = self._page(query, after=after)
        read = (self._clear(ShareLink, row) for row in rows)
        return Page(tuple(share for share in read if share), following)

    def _page(
        self, query: dict[str, Any], *, after: Cursor | None
    ) -> tuple[Iterable[dict[str, Any]], Cursor | None]:
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        rows = items_in_order(self._client, self._library, keys=map(key_of, items))
        return rows, following

    def _opened(self, kind: type[T], row: dict[str, Any]) -> T | None:
        return self._whole(read_what_opens(kind, row, records=self._records), row)

    def _all_opened(self, kind: type[T], rows: Iterable[dict[str, Any]]) -> Iterator[T | None]:
        listed = tuple(rows)
        read = all_that_opens(kind, listed, records=self._records)
        return (self._whole(one, row) for one, row in zip(read, listed, strict=True))

    def _clear(self, kind: type[T], row: dict[str, Any]) -> T | None:
        return self._whole(read_clear(kind, row), row)

    def _whole(self, read: T | Problem, row: dict[str, Any]) -> T | None:
        if not isinstance(read, Problem):
            return read
        kind, name = ("share", row["sk"]) if SHARE in row["sk"]["S"] else ("selection", row["pk"])
        self._reports.unreadable(kind, name["S"].partition("#")[2], problem=read.why)
        return None
