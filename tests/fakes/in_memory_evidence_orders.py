"""Orders to end evidence in the world; whose one is opens only while its own key is there."""

from dataclasses import dataclass, replace

from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World


@dataclass(frozen=True, slots=True)
class InMemoryEvidenceOrders:
    world: World

    @port_call("evidence_orders.order")
    def order(self, which: EvidenceOrderId) -> EvidenceOrder | None:
        return self._legible(self.world.evidence_orders.get(which))

    @port_call("evidence_orders.listed")
    def listed(self, *, after: Cursor | None = None) -> Page[EvidenceOrder]:
        ordered = sorted(
            self.world.evidence_orders.values(), key=lambda one: (one.ordered_at, one.id)
        )
        rows = [f"{place:020}|{one.id}" for place, one in enumerate(reversed(ordered))]
        page = self.world.pages.page(rows, of="evidence", after=after)
        ids = (EvidenceOrderId(row.partition("|")[2]) for row in page.items)
        found = (self._legible(self.world.evidence_orders.get(one)) for one in ids)
        return Page(tuple(one for one in found if one), page.following)

    def _legible(self, found: EvidenceOrder | None) -> EvidenceOrder | None:
        if found is not None and found.id in self.world.spoiled:
            why = self.world.spoiled[found.id]
            self.world.reports.append(Report("evidence order", found.id, why))
            return None
        if found is None or self.world.has_key(found.id, Purpose.TEXT):
            return found
        return replace(found, person=None)


def put_evidence_order(world: World, record: EvidenceOrder) -> None:
    world.evidence_orders[record.id] = record
    if record.person is not None:
        world.keys.setdefault((record.id, Purpose.TEXT), world.fresh_key())
