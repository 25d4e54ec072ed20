from dataclasses import dataclass

from quitclaim.domain.certificates.completed import ProvenCompletion
from quitclaim.domain.certificates.completions import completion_id, completion_in
from quitclaim.domain.certificates.leaf_of import LeafOf
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CertificateId, FactId
from quitclaim.usecases.show_certificate import ShowCertificate


@dataclass(frozen=True, slots=True)
class ShowCompletion:
    show: ShowCertificate

    def __call__(self, which: CertificateId) -> ProvenCompletion:
        """
        That the erasure of this certificate is over, with its proof, checked as a stranger will.

        Raises NotFound until its last backup has ended and somebody looked, and for the minute
        until its leaf is signed.
        """
        of, shown = completion_id(which), self.show
        content, number = shown.erasure_papers.read(of), shown.ledger.number_of(FactId(of))
        payload = None if number is None else shown.ledger.payload(number)
        if content is None or number is None or payload is None:
            raise NotFound(which)
        signer = shown.log.signer
        leaf = LeafOf(leaf_key=payload.key, log_key=signer.key(), proof=shown.log.proof(number))
        proven = ProvenCompletion(completion=completion_in(content), leaf=leaf)
        document = shown(which).document
        proven.require_valid(document, by=leaf.log_key, verifies=signer.verifies)
        return proven
