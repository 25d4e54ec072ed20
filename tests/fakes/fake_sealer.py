from dataclasses import dataclass

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import PersonId, RequestId
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakeSealer:
    """No paper, but it says of which signing it would be."""

    world: World

    @port_call("sealer.sealed")
    def sealed(self, person: PersonId, request: RequestId) -> bytes:
        if request not in self.world.testimonies[person]:
            raise StoreUnavailable("nobody signed")
        return f"the paper of {request}".encode()
