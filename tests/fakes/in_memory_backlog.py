from dataclasses import dataclass, field

from quitclaim.ports.backlog import Waiting
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(slots=True)
class InMemoryBacklog:
    world: World
    arrivals: list[str] = field(default_factory=list)
    dead: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @port_call("backlog.waiting")
    def waiting(self) -> Waiting:
        return Waiting(
            arrivals=len(self.arrivals), dead=len(self.dead), failures=len(self.failures)
        )

    @port_call("backlog.redrive")
    def redrive(self, *, most: int) -> int:
        moved, self.dead = self.dead[:most], self.dead[most:]
        self.arrivals += moved
        return len(moved)
