from dataclasses import dataclass

from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryMailboxes:
    world: World

    @port_call("mailboxes.address_of")
    def address_of(self, subject: str) -> str | None:
        known = self.world.accounts.items()
        return next((address for address, one in known if one.subject == subject), None)
