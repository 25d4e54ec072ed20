import json
from dataclasses import dataclass

from quitclaim.adapters.codec import encoded
from quitclaim.ports.printing import Deed
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class FakePrinter:
    """No PDF, but everything of the deed is in it, and no two prints are the same bytes."""

    world: World

    @port_call("printer.quitclaim")
    def quitclaim(self, deed: Deed) -> bytes:
        print_number = len(self.world.evidence)
        said = {"print": print_number, "deed": encoded(deed)}
        return json.dumps(said).encode()
