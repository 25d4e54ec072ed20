from collections.abc import Iterable
from dataclasses import dataclass

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryLog:
    world: World

    @port_call("log.append")
    def append(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            self.world.log.setdefault(fact.id, fact)

    @port_call("log.holds")
    def holds(self, fact: FactId) -> bool:
        return fact in self.world.log

    @port_call("log.size")
    def size(self) -> int:
        return len(self.world.log)
