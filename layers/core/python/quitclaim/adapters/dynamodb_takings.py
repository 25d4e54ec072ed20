"""Takings on the library table, counts of visits beside them, and the two lists of recalls."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any, Final

from quitclaim.adapters import tables, taking_rows
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import (
    index_query,
    items_in_order,
    items_under,
    page_under,
    rows_query,
)
from quitclaim.adapters.sealed_records import SealedRecords, all_that_opens
from quitclaim.domain.ids import AssetId, MemberId, RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import KEPT_FOR, Taking
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports
from quitclaim.ports.takings import Fetches

_COUNT: Final = "fetches"


class DynamoTakings:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        keys: Keys | None,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        """`keys` None: what staff wrote about a copy stays closed."""
        self._client = client
        self._library = library_table
        self._records = None if keys is None else SealedRecords(keys)
        self._reports = reports
        self._page_size = page_size

    def of_asset(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Taking]:
        return self._under(asset, taking_rows.TAKEN, after=after)

    def of_rendition(self, row: Rendition, *, after: Cursor | None = None) -> Page[Taking]:
        return self._under(row.asset, taking_rows.taken_of(row.id), after=after)

    def recalls(self, *, of: MemberId | None = None, after: Cursor | None = None) -> Page[Taking]:
        query = rows_query(self._library, partition=taking_rows.recalls_of(of))
        backwards = query | {"ScanIndexForward": False}
        items, following = page_under(self._client, backwards, after=after, size=self._page_size)
        rows = (taking_rows.listed_at(item["sk"]["S"]) for item in items)
        # Gone by its time, a moment before its place on the list.
        there = items_in_order(self._client, self._library, keys=rows)
        return Page(self._legible(there), following)

    def count_fetch(self, row: Rendition, *, on: date) -> None:
        until = datetime(on.year, on.month, on.day, tzinfo=UTC) + KEPT_FOR
        with translated():
            self._client.update_item(
                TableName=self._library,
                Key=to_item(
                    {"pk": taking_rows.under_fetches(row.asset), "sk": f"{row.id}#{on:%Y-%m-%d}"}
                ),
                UpdateExpression=f"ADD {_COUNT} :one SET {tables.GONE_AFTER} = :until",
                ExpressionAttributeValues=to_item({":one": 1, ":until": int(until.timestamp())}),
            )

    def fetches_of(self, asset: AssetId) -> tuple[Fetches, ...]:
        partition = taking_rows.under_fetches(asset)
        rows = items_under(self._client, self._library, partition=partition)
        return tuple(map(_fetches, rows))

    def to_call_back(self, before: datetime, *, after: Cursor | None = None) -> Page[RenditionId]:
        query = index_query(
            self._library,
            tables.SEARCH,
            partition=taking_rows.CALLING,
            below=tables.instant_key(before),
        )
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        ids = (item["pk"]["S"].removeprefix(tables.RENDITION) for item in items)
        return Page(tuple(map(RenditionId, ids)), following)

    def called_back(self, rendition: RenditionId) -> None:
        with translated():
            self._client.delete_item(
                TableName=self._library, Key=taking_rows.calling_row(rendition)
            )

    def _under(self, asset: AssetId, prefix: str, *, after: Cursor | None) -> Page[Taking]:
        query = rows_query(self._library, partition=tables.under_asset(asset), prefix=prefix)
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(self._legible(items), following)

    def _legible(self, items: Iterable[dict[str, Any]]) -> tuple[Taking, ...]:
        rows = tuple(items)
        read = all_that_opens(Taking, rows, records=self._records)
        told = (self._whole(one, row) for one, row in zip(read, rows, strict=True))
        return tuple(taking for taking in told if taking is not None)

    def _whole(self, taking: Taking | Problem, item: dict[str, Any]) -> Taking | None:
        if isinstance(taking, Problem):
            self._reports.unreadable("taking", item["sk"]["S"], problem=taking.why)
            return None
        return taking


def _fetches(row: dict[str, Any]) -> Fetches:
    rendition, _, day = row["sk"]["S"].partition("#")
    return Fetches(
        rendition=RenditionId(rendition),
        day=date.fromisoformat(day),
        count=int(row[_COUNT]["N"]),
    )
