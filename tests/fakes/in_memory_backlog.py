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
    failures: list[str] = field(default_factory=list)

    @port_call("backlog.waiting")
    def waiting(self) -> Waiting:
        return Waiting(
            arrivals=len(self.arrivals),
            dead=len(self.dead),
            changes=len(self.changes),
            dead_changes=len(self.dead_changes),
            failures=len(self.failures),
        )

    @port_call("backlog.redrive")
    def redrive(self, *, most: int) -> int:
        first, self.dead_changes = self.dead_changes[:most], self.dead_changes[most:]
        left = most - len(first)
        then, self.dead = self.dead[:left], self.dead[left:]
        self.changes += first
        self.arrivals += then
        return len(first) + len(then)
