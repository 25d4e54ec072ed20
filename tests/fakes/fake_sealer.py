from dataclasses import dataclass

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import CertificateId, PersonId, RequestId
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


@dataclass(frozen=True, slots=True)
class FakeErasureSealer:
    world: World

    @port_call("erasure_sealer.sealed")
    def sealed(self, certificate: CertificateId, language: Language) -> bytes:
        if certificate not in self.world.erasure_papers:
            raise StoreUnavailable("nothing was certified")
        return f"%PDF {certificate} in {language}".encode()
