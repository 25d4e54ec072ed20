from typing import Protocol

from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.ports.paging import Cursor, Page


class EvidenceOrders(Protocol):
    """
    What two members ordered of somebody's evidence.

    Whose it is lies sealed under a key of the order's own, which goes with the change that ends
    it: without that key an order comes as one of nobody's.
    """

    def order(self, which: EvidenceOrderId) -> EvidenceOrder | None:
        """Strongly consistent."""

    def listed(self, *, after: Cursor | None = None) -> Page[EvidenceOrder]:
        """All there ever were, whatever was ordered last first; it may lag."""
