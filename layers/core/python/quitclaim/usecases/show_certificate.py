from dataclasses import dataclass

from quitclaim.domain.certificates.proven import ProvenCertificate
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CertificateId, FactId
from quitclaim.ports.erasure_papers import ErasurePapers
from quitclaim.ports.ledger import Ledger
from quitclaim.usecases.read_log import ReadLog


@dataclass(frozen=True, slots=True)
class ShowCertificate:
    erasure_papers: ErasurePapers
    ledger: Ledger
    log: ReadLog

    def __call__(self, which: CertificateId) -> ProvenCertificate:
        """
        The certificate with its proof, checked as whoever is given it will check it.

        Raises NotFound where there is none, and for the minute until its leaf is signed.
        """
        content = self.erasure_papers.read(which)
        number = self.ledger.number_of(FactId(which))
        payload = None if number is None else self.ledger.payload(number)
        if content is None or number is None or payload is None:
            raise NotFound(which)
        signer = self.log.signer
        proven = ProvenCertificate(
            document=document_in(content),
            leaf_key=payload.key,
            log_key=signer.key(),
            proof=self.log.proof(number),
        )
        proven.require_valid(by=proven.log_key, verifies=signer.verifies)
        return proven
