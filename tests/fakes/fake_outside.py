from collections.abc import Callable
from dataclasses import dataclass, field

from quitclaim.ports.outside import Answered, Sent, Unreachable
from tests.fakes.calls import port_call
from tests.fakes.world import World

Answering = Callable[[Sent], Answered]


@dataclass(frozen=True, slots=True)
class FakeOutside:
    """`sent`: every call, in order. `answering`: who listens at an address; nobody elsewhere."""

    world: World
    sent: list[Sent] = field(default_factory=list)
    answering: dict[str, Answering] = field(default_factory=dict)

    @port_call("outside.call")
    def call(self, sent: Sent) -> Answered:
        self.sent.append(sent)
        if sent.address not in self.answering:
            raise Unreachable
        return self.answering[sent.address](sent)
