from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import PleaId
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.paging import every

# What came before is in the log; a list of these many says what is under way and lately done.
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class BrowseErasures:
    erasure_orders: ErasureOrders

    def __call__(self) -> tuple[ErasureOrder, ...]:
        """What was ordered last, whatever became of it, the latest first."""
        ordered = every(lambda after: self.erasure_orders.listed(after=after))
        return tuple(islice(ordered, MOST))

    def one(self, plea: PleaId) -> ErasureOrder:
        found = self.erasure_orders.order(plea)
        if found is None:
            raise NotFound(plea)
        return found
