"""Orders to end evidence before its period is over."""

from typing import Any

from quitclaim.adapters.dynamodb_orders import DynamoOrders
from quitclaim.adapters.found_rows import EVIDENCE_ORDERS, evidence_order_row
from quitclaim.adapters.sealed_records import SealedRecords
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
        self._orders = DynamoOrders(
            kind=EvidenceOrder,
            partition=EVIDENCE_ORDERS,
            called="evidence order",
            client=client,
            library_table=library_table,
            records=SealedRecords(keys),
            reports=reports,
            page_size=page_size,
        )

    def order(self, which: EvidenceOrderId) -> EvidenceOrder | None:
        return self._orders.at(evidence_order_row(which))

    def listed(self, *, after: Cursor | None = None) -> Page[EvidenceOrder]:
        return self._orders.listed(after=after)
