from dataclasses import dataclass, field
from datetime import timedelta

from quitclaim.ports.recognising import Item
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryToRecognise:
    """`sent`: what waits, the oldest first; whoever takes one does it. `late`: what may wait."""

    world: World
    sent: list[Item] = field(default_factory=list)
    late: dict[Item, timedelta] = field(default_factory=dict)

    @port_call("to_recognise.send")
    def send(self, *items: Item, later: timedelta = timedelta(0)) -> None:
        self.sent.extend(items)
        self.late.update(dict.fromkeys(items, later) if later else {})
