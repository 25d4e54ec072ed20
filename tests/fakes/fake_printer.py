import json
from dataclasses import dataclass
from datetime import datetime

from quitclaim.adapters.codec import encoded
from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.controllers import Controller
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

    @port_call("printer.erasure")
    def erasure(
        self, document: Document, *, controller: Controller, language: Language, at: datetime
    ) -> bytes:
        said = {
            "print": len(self.world.sealed_erasures),
            "document": document.hash,
            "by": controller.name,
            "language": language,
            "at": at.isoformat(),
        }
        return json.dumps(said).encode()
