"""Orders to end evidence on the library table; whose each is lies sealed under its own key."""

from typing import Any

from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import index_query, item_at, items_at, page_under
from quitclaim.adapters.found_rows import EVIDENCE_ORDERS, evidence_order_row
from quitclaim.adapters.sealed_records import SealedRecords, all_that_opens, read_what_opens
from quitclaim.adapters.tables import SEARCH
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports


class DynamoEvidenceOrders:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        keys: Keys,
        reports: Reports,
        page_size: int = 100,
    ) -> None:
        self._client = client
        self._library = library_table
        self._records = SealedRecords(keys)
        self._reports = reports
        self._page_size = page_size

    def order(self, which: EvidenceOrderId) -> EvidenceOrder | None:
        item = item_at(self._client, self._library, key=evidence_order_row(which))
        if item is None:
            return None
        return self._whole(item, read_what_opens(EvidenceOrder, item, records=self._records))

    def listed(self, *, after: Cursor | None = None) -> Page[EvidenceOrder]:
        query = index_query(self._library, SEARCH, partition=EVIDENCE_ORDERS) | {
            "ScanIndexForward": False
        }
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        keys = [{name: item[name] for name in ("pk", "sk")} for item in items]
        rows = tuple(items_at(self._client, self._library, keys=keys))
        opened = all_that_opens(EvidenceOrder, rows, records=self._records)
        read = map(self._whole, rows, opened)
        found = sorted(
            (one for one in read if one), key=lambda one: (one.ordered_at, one.id), reverse=True
        )
        return Page(tuple(found), following)

    def _whole(self, item: dict[str, Any], found: EvidenceOrder | Problem) -> EvidenceOrder | None:
        if isinstance(found, Problem):
            place = item["pk"]["S"].partition("#")[2]
            self._reports.unreadable("evidence order", place, problem=found.why)
            return None
        return found
