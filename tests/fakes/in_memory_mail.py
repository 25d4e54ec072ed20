from dataclasses import dataclass

from quitclaim.ports.mail import Message
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryMail:
    world: World

    @port_call("mail.send")
    def send(self, message: Message) -> None:
        self.world.letters.append(message)
