from dataclasses import dataclass

from quitclaim.domain.certificates.documents import Document, document_of, written
from quitclaim.domain.certificates.proven import fact_of
from quitclaim.domain.certificates.reading import document_in
from quitclaim.domain.checks import require
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import CertificateId, FactId
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.erasure_papers import ErasurePapers
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.library import Library


@dataclass(frozen=True, slots=True)
class CertifyErasure:
    """`log`: the name of the log, as its key has it."""

    erasure_papers: ErasurePapers
    library: Library
    ledger: Ledger
    commits: Commits
    clock: Clock
    log: str

    def __call__(self, certificate: Certificate, *, under: CertificateId) -> Document:
        """
        Write it down for good, and into the log that exactly this was written down.

        `under`: an id of its own, drawn before the erasure began. Under one id there is one
        document with one leaf, whoever crashed between the two and counted again: the first kept.
        """
        said = document_of(
            certificate, under=under, log=self.log, organisation=self._organisation()
        )
        kept = document_in(self.erasure_papers.keep(under, written(said)))
        require(
            (kept.id, kept.person) == (under, said.person),
            "under this id somebody else's erasure was certified: draw an id for each",
        )
        # The marker of a fact is gone after a week; its leaf is there for ever.
        if self.ledger.number_of(FactId(under)) is None:
            self.commits.commit(Change(fact=fact_of(kept, at=self.clock.now())))
        return kept

    def _organisation(self) -> str | None:
        controller = self.library.rules().controller
        return None if controller is None else controller.name
