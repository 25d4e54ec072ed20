from dataclasses import dataclass
from typing import Any

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, DocumentHash, PersonId, document_hash
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import port_call
from tests.fakes.in_memory_evidence import InMemoryEvidence
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryScans:
    """Each with the evidence key that sealed it."""

    world: World

    @port_call("scans.keep")
    def keep(self, person: PersonId, consent: ConsentId, *, content: bytes) -> DocumentHash:
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        if key is None:
            raise NotFound("the key is gone: nothing is sealed for the forgotten")
        self.world.scans.setdefault(consent, (key, content))
        return document_hash(content)

    @port_call("scans.read")
    def read(self, person: PersonId, consent: ConsentId, *, document: DocumentHash) -> bytes | None:
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        if key is None or consent not in self.world.scans:
            return None
        sealed_with, content = self.world.scans[consent]
        is_whole = sealed_with == key and document_hash(content) == document
        require(is_whole, "this scan is not the one that was kept")
        return content


def evidence_of(world: World) -> dict[str, Any]:
    """What lies sealed in the papers bucket."""
    return {"evidence": InMemoryEvidence(world), "scans": InMemoryScans(world)}
