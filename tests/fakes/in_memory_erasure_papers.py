from dataclasses import dataclass

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import CertificateId
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryErasurePapers:
    world: World

    @port_call("erasure_papers.keep")
    def keep(self, certificate: CertificateId, content: bytes) -> bytes:
        return self.world.erasure_papers.setdefault(certificate, content)

    @port_call("erasure_papers.read")
    def read(self, certificate: CertificateId) -> bytes | None:
        return self.world.erasure_papers.get(certificate)

    @port_call("erasure_papers.keep_sealed")
    def keep_sealed(
        self, certificate: CertificateId, language: Language, *, content: bytes
    ) -> bytes:
        return self.world.sealed_erasures.setdefault((certificate, language), content)

    @port_call("erasure_papers.read_sealed")
    def read_sealed(self, certificate: CertificateId, language: Language) -> bytes | None:
        return self.world.sealed_erasures.get((certificate, language))
