from typing import Protocol

from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import PleaId
from quitclaim.ports.paging import Cursor, Page


class ErasureOrders(Protocol):
    """
    What became of pleas to be erased, beyond the erasure itself.

    Whose it is lies sealed under a key of the order's own, which goes with the change that ends
    it: without that key an order comes as one of nobody's.
    """

    def order(self, plea: PleaId) -> ErasureOrder | None:
        """Strongly consistent; None where nobody ordered it."""

    def listed(self, *, after: Cursor | None = None) -> Page[ErasureOrder]:
        """All there ever were, whatever was ordered last first; it may lag."""
