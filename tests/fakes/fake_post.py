from dataclasses import dataclass, field

from quitclaim.ports.mail import Mailing, Undeliverable, WhyUndelivered
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakePost:
    """`sent`: everything it took, in order. `refused`: addresses it will never take, and why."""

    world: World
    sent: list[Mailing] = field(default_factory=list)
    refused: dict[str, WhyUndelivered] = field(default_factory=dict)

    @port_call("post.send")
    def send(self, mailing: Mailing) -> None:
        if mailing.to in self.refused:
            raise Undeliverable(self.refused[mailing.to])
        self.sent.append(mailing)
