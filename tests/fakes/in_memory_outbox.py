from collections.abc import Iterable
from dataclasses import dataclass

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryOutbox:
    world: World

    @port_call("outbox.waiting")
    def waiting(self, *, after: Cursor | None = None) -> Page[Fact]:
        page = self.world.pages.page(self.world.outbox, of="outbox", after=after)
        return Page(tuple(self.world.outbox[row] for row in page.items), page.following)

    @port_call("outbox.settle")
    def settle(self, facts: Iterable[FactId]) -> None:
        """The fact stays known after its row is gone: a late repeat of its commit does nothing."""
        for fact in facts:
            self.world.outbox.pop(self.world.facts.get(fact, ""), None)
