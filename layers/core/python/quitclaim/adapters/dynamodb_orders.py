"""Orders of one kind on the library table; whose each is lies sealed under a key of its own."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import index_query, item_at, items_at, page_under
from quitclaim.adapters.sealed_records import SealedRecords, all_that_opens, read_what_opens
from quitclaim.adapters.tables import SEARCH, Key
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports

T = TypeVar("T", ErasureOrder, EvidenceOrder)


@dataclass(frozen=True, slots=True, kw_only=True)
class DynamoOrders(Generic[T]):
    """`partition`: under which the index lists them; `called`: what a report calls one."""

    kind: type[T]
    partition: str
    called: str
    client: Any
    library_table: str
    records: SealedRecords
    reports: Reports
    page_size: int

    def at(self, row: Key) -> T | None:
        item = item_at(self.client, self.library_table, key=row)
        if item is None:
            return None
        return self._whole(item, read_what_opens(self.kind, item, records=self.records))

    def listed(self, *, after: Cursor | None) -> Page[T]:
        """The newest first."""
        query = index_query(self.library_table, SEARCH, partition=self.partition)
        query["ScanIndexForward"] = False
        items, following = page_under(self.client, query, after=after, size=self.page_size)
        keys = [{name: item[name] for name in ("pk", "sk")} for item in items]
        rows = tuple(items_at(self.client, self.library_table, keys=keys))
        opened = all_that_opens(self.kind, rows, records=self.records)
        read = map(self._whole, rows, opened)
        found = sorted(
            (one for one in read if one), key=lambda one: (one.ordered_at, one.id), reverse=True
        )
        return Page(tuple(found), following)

    def _whole(self, item: dict[str, Any], found: T | Problem) -> T | None:
        if isinstance(found, Problem):
            place = item["pk"]["S"].partition("#")[2]
            self.reports.unreadable(self.called, place, problem=found.why)
            return None
        return found
