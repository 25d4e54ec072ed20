"""Runs on the library table, each in a partition of its own; they name nobody."""

from typing import Any, TypeVar

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import item_at, page_under, rows_query
from quitclaim.adapters.run_rows import (
    FACES,
    RUN,
    RUNS,
    SKIP,
    USE,
    account_row,
    part_row,
    under_run,
)
from quitclaim.adapters.sealed_records import read_clear
from quitclaim.domain.ids import AssetId, CollectionId, RunId
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

T = TypeVar("T", RunAccount, UseEntry, Skip, Unexplained)


class DynamoRuns:
    def __init__(
        self, client: Any, *, library_table: str, reports: Reports, page_size: int = 100
    ) -> None:
        self._client = client
        self._library = library_table
        self._reports = reports
        self._page_size = page_size

    def account(self, run: RunId) -> RunAccount | None:
        return self._one(RunAccount, account_row(run))

    def of(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[RunId]:
        return self._listed(tables.under_collection(collection), after=after)

    def every(self, *, after: Cursor | None = None) -> Page[RunId]:
        return self._listed(RUNS, after=after)

    def _listed(self, partition: str, *, after: Cursor | None) -> Page[RunId]:
        query = rows_query(self._library, partition=partition, prefix=RUN)
        latest_first = query | {"ScanIndexForward": False}
        rows, following = page_under(self._client, latest_first, after=after, size=self._page_size)
        ids = (RunId(row["sk"]["S"].rpartition("#")[2]) for row in rows)
        return Page(tuple(ids), following)

    def use(self, run: RunId, asset: AssetId) -> UseEntry | None:
        return self._one(UseEntry, part_row(run, USE, asset=asset))

    def skip(self, run: RunId, asset: AssetId) -> Skip | None:
        return self._one(Skip, part_row(run, SKIP, asset=asset))

    def unexplained(self, run: RunId, asset: AssetId) -> Unexplained | None:
        return self._one(Unexplained, part_row(run, FACES, asset=asset))

    def uses(self, run: RunId, *, after: Cursor | None = None) -> Page[UseEntry]:
        return self._page(UseEntry, run, prefix=USE, after=after)

    def skips(self, run: RunId, *, after: Cursor | None = None) -> Page[Skip]:
        return self._page(Skip, run, prefix=SKIP, after=after)

    def tasks(self, run: RunId, *, after: Cursor | None = None) -> Page[Unexplained]:
        return self._page(Unexplained, run, prefix=FACES, after=after)

    def _one(self, kind: type[T], key: tables.Key) -> T | None:
        row = item_at(self._client, self._library, key=key)
        return None if row is None else self._read(kind, row)

    def _page(self, kind: type[T], run: RunId, *, prefix: str, after: Cursor | None) -> Page[T]:
        query = rows_query(self._library, partition=under_run(run), prefix=prefix)
        rows, following = page_under(self._client, query, after=after, size=self._page_size)
        read = (self._read(kind, row) for row in rows)
        return Page(tuple(one for one in read if one is not None), following)

    def _read(self, kind: type[T], row: dict[str, Any]) -> T | None:
        found = read_clear(kind, row)
        if isinstance(found, Problem):
            place = row["pk"]["S"].removeprefix(RUN)
            self._reports.unreadable("run", place, problem=found.why)
            return None
        return found
