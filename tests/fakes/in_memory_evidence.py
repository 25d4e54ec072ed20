from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import DocumentHash, PersonId, document_hash
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryEvidence:
    """Each with the evidence key that sealed it."""

    world: World

    @port_call("evidence.keep")
    def keep(self, person: PersonId, content: bytes) -> DocumentHash:
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        if key is None:
            raise NotFound("the key is gone: nothing is sealed for the forgotten")
        document = document_hash(content)
        self.world.evidence.setdefault(document, (key, content))
        return document

    @port_call("evidence.read")
    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        if key is None or document not in self.world.evidence:
            return None
        sealed_with, content = self.world.evidence[document]
        is_whole = sealed_with == key and document_hash(content) == document
        require(is_whole, "this paper is not the one that was kept")
        return content
