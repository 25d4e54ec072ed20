"""Orders of erasures in the world; whose one is opens only while its own key is there."""

from dataclasses import dataclass, replace

from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import PleaId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World


@dataclass(frozen=True, slots=True)
class InMemoryErasureOrders:
    world: World

    @port_call("erasure_orders.order")
    def order(self, plea: PleaId) -> ErasureOrder | None:
        return self._legible(self.world.erasure_orders.get(plea))

    @port_call("erasure_orders.listed")
    def listed(self, *, after: Cursor | None = None) -> Page[ErasureOrder]:
        ordered = sorted(
            self.world.erasure_orders.values(), key=lambda one: (one.ordered_at, one.id)
        )
        rows = [f"{place:020}|{one.id}" for place, one in enumerate(reversed(ordered))]
        page = self.world.pages.page(rows, of="erasures", after=after)
        ids = (PleaId(row.partition("|")[2]) for row in page.items)
        found = (self._legible(self.world.erasure_orders.get(plea)) for plea in ids)
        return Page(tuple(one for one in found if one), page.following)

    def _legible(self, found: ErasureOrder | None) -> ErasureOrder | None:
        if found is not None and found.id in self.world.spoiled:
            why = self.world.spoiled[found.id]
            self.world.reports.append(Report("erasure order", found.id, why))
            return None
        if found is None or self.world.has_key(found.id, Purpose.TEXT):
            return found
        return replace(found, person=None, upheld=())


def put_order(world: World, record: ErasureOrder) -> None:
    world.erasure_orders[record.id] = record
    if record.person is not None:
        world.keys.setdefault((record.id, Purpose.TEXT), world.fresh_key())
