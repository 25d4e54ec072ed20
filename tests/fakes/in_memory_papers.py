from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.ids import DocumentHash, document_hash
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryPapers:
    world: World

    @port_call("papers.keep")
    def keep(self, content: bytes) -> DocumentHash:
        document = document_hash(content)
        self.world.papers.setdefault(document, content)
        return document

    @port_call("papers.read")
    def read(self, document: DocumentHash) -> bytes | None:
        content = self.world.papers.get(document)
        if content is not None:
            require(document_hash(content) == document, "this paper is not the one that was kept")
        return content
