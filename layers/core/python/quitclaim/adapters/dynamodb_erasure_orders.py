"""Orders of erasures; each is of a plea and has its id."""

from typing import Any

from quitclaim.adapters.dynamodb_orders import DynamoOrders
from quitclaim.adapters.found_rows import ORDERS, order_row
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import PleaId
from quitclaim.ports.keys import Keys
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.reports import Reports


class DynamoErasureOrders:
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
            kind=ErasureOrder,
            partition=ORDERS,
            called="erasure order",
            client=client,
            library_table=library_table,
            records=SealedRecords(keys),
            reports=reports,
            page_size=page_size,
        )

    def order(self, plea: PleaId) -> ErasureOrder | None:
        return self._orders.at(order_row(plea))

    def listed(self, *, after: Cursor | None = None) -> Page[ErasureOrder]:
        return self._orders.listed(after=after)
