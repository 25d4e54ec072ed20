from dataclasses import dataclass

from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import CertificateId, DocumentHash, document_hash
from quitclaim.ports.clock import Clock
from quitclaim.ports.erasure_papers import ErasurePapers
from quitclaim.ports.library import Library
from quitclaim.ports.printing import Printer


@dataclass(frozen=True, slots=True)
class SealCertificate:
    erasure_papers: ErasurePapers
    library: Library
    printer: Printer
    clock: Clock

    def __call__(self, which: CertificateId, language: Language) -> DocumentHash:
        """
        Print, seal and keep a certificate for people; the one that exists is never made anew.

        Raises NotFound where no erasure was certified under this id.
        """
        kept = self.erasure_papers.read_sealed(which, language)
        return document_hash(kept or self._made(which, language))

    def _made(self, which: CertificateId, language: Language) -> bytes:
        content, controller = self.erasure_papers.read(which), self.library.rules().controller
        if content is None:
            raise NotFound(which)
        if controller is None:
            raise NotAllowed(Hindrance.NO_CONTROLLER)
        printed = self.printer.erasure(
            document_in(content), controller=controller, language=language, at=self.clock.now()
        )
        # Whoever printed it at the same time and was first is right.
        return self.erasure_papers.keep_sealed(which, language, content=printed)
