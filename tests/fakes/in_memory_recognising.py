from dataclasses import dataclass, field

from quitclaim.ports.recognising import Item
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryToRecognise:
    """`sent`: what waits, the oldest first; whoever takes one does it."""

    world: World
    sent: list[Item] = field(default_factory=list)

    @port_call("to_recognise.send")
    def send(self, *items: Item) -> None:
        self.sent.extend(items)
