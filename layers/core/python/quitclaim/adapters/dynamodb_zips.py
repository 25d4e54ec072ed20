"""Zips on the library table, under their selections; what one is meant for is sealed there."""

from datetime import datetime
from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import index_query, item_at, items_under, page_under
from quitclaim.adapters.found_rows import ZIP, ZIPS, leads_row, under_selection, zip_row
from quitclaim.adapters.sealed_records import SealedRecords, all_that_opens, read_what_opens
from quitclaim.domain.ids import SelectionId, ZipId
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports


class DynamoZips:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        keys: Keys | None,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        """`keys` None: what they are meant for stays closed."""
        self._client = client
        self._library = library_table
        self._records = None if keys is None else SealedRecords(keys)
        self._reports = reports
        self._page_size = page_size

    def zip(self, zip_: ZipId) -> Zip | None:
        leads = item_at(self._client, self._library, key=leads_row(zip_))
        if leads is None:
            return None
        selection = SelectionId(leads["selection"]["S"])
        row = item_at(self._client, self._library, key=zip_row(selection, zip_))
        return self._whole(read_what_opens(Zip, row, records=self._records), row) if row else None

    def of(self, selection: SelectionId) -> tuple[Zip, ...]:
        partition = under_selection(selection)
        rows = tuple(items_under(self._client, self._library, partition=partition, prefix=ZIP))
        read = zip(all_that_opens(Zip, rows, records=self._records), rows, strict=True)
        return tuple(one for one in (self._whole(*known) for known in read) if one)

    def due(self, before: datetime, *, after: Cursor | None = None) -> Page[ZipId]:
        query = index_query(
            self._library, tables.SEARCH, partition=ZIPS, below=tables.instant_key(before)
        )
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        ids = (item["sk"]["S"].removeprefix(ZIP) for item in items)
        return Page(tuple(map(ZipId, ids)), following)

    def _whole(self, read: Zip | Problem, row: dict[str, Any]) -> Zip | None:
        if isinstance(read, Problem):
            self._reports.unreadable("zip", row["sk"]["S"].removeprefix(ZIP), problem=read.why)
            return None
        return read
