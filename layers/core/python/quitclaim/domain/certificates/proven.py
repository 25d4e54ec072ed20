"""A certificate in a file with what proves it: a stranger needs nothing else but the log's key."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from quitclaim.domain.certificates.documents import Document, told
from quitclaim.domain.certificates.leaf_of import LeafOf, leaf_in
from quitclaim.domain.certificates.reading import canonical_in, document_told
from quitclaim.domain.certificates.words import FORM
from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.proof.canonical import canonical
from quitclaim.domain.proof.leaf_proofs import LeafProof
from quitclaim.domain.proof.notes import VerifierKey, Verifies

_KIND: Final = "quitclaim certificate of an erasure with its proof"
_NAMES: Final = {"certificate", "format", "leaf_key", "log_key", "proof", "version"}


def fact_of(document: Document, *, at: datetime) -> Fact:
    """What its leaf says: that this very document was completed, under its own id."""
    completed = Announcement(EventType.ERASURE_COMPLETED, document.hash, 1)
    return Fact(
        id=FactId(document.id),
        at=at,
        by=THE_CLOCK,
        action="certify_erasure",
        announced=(completed,),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenCertificate:
    """`leaf_key`: opens its leaf, and no other. `log_key`: as it came along, whosever it is."""

    document: Document
    leaf_key: bytes = field(repr=False)
    log_key: VerifierKey
    proof: LeafProof

    def __post_init__(self) -> None:
        _ = self.leaf  # which says what is wrong with them

    @property
    def leaf(self) -> LeafOf:
        return LeafOf(leaf_key=self.leaf_key, log_key=self.log_key, proof=self.proof)

    @property
    def content(self) -> bytes:
        said = {"format": _KIND, "version": FORM, "certificate": told(self.document)}
        return canonical(said | self.leaf.told())

    def require_valid(self, *, by: VerifierKey, verifies: Verifies) -> datetime:
        """
        When its leaf was made. Raises BrokenLog, which says why, unless the log that `by` signs has
        a leaf of this very document.
        """
        if self.document.log != by.name:
            raise BrokenLog(f"it is proven by the log {self.document.log}, not by {by.name}")
        at = self.leaf.require_of(
            lambda at: fact_of(self.document, at=at), by=by, verifies=verifies
        )
        if at < self.document.certificate.counted_at:
            raise BrokenLog("its leaf is older than the counting that it certifies")
        return at


def proven_in(content: bytes) -> ProvenCertificate:
    """
    What it says, with nothing proven yet.

    Raises ImpossibleValue or BrokenLog, which say why, where it is not such a file.
    """
    found = canonical_in(content)
    require(
        set(found) == _NAMES and found["format"] == _KIND and found["version"] == FORM,
        f"this is no certificate with its proof, or none of form {FORM}",
    )
    leaf = leaf_in(found)
    proven = ProvenCertificate(
        document=document_told(found["certificate"]),
        leaf_key=leaf.leaf_key,
        log_key=leaf.log_key,
        proof=leaf.proof,
    )
    require(proven.content == content, "its key or its proof is not as anybody here writes it")
    return proven
