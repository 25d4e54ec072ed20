from dataclasses import dataclass, field

from quitclaim.ports.backlog import Waiting
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(slots=True)
class InMemoryBacklog:
    world: World
    arrivals: list[str] = field(default_factory=list)
    dead: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    dead_changes: list[str] = field(default_factory=list)
    erasures: list[str] = field(default_factory=list)
    dead_erasures: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @port_call("backlog.waiting")
    def waiting(self) -> Waiting:
        return Waiting(
            arrivals=len(self.arrivals),
            dead=len(self.dead),
            changes=len(self.changes),
            dead_changes=len(self.dead_changes),
            erasures=len(self.erasures),
            dead_erasures=len(self.dead_erasures),
            failures=len(self.failures),
        )

    @port_call("backlog.redrive")
    def redrive(self, *, most: int) -> int:
        count = 0
        for queue, dead in ((self.changes, self.dead_changes), (self.arrivals, self.dead)):
            again = dead[: most - count]
            del dead[: len(again)]
            queue.extend(again)
            count += len(again)
        return count
