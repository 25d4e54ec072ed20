"""A certificate in a file with what proves it: a stranger needs nothing else but the log's key."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from quitclaim.domain.certificates.documents import Document, told
from quitclaim.domain.certificates.reading import canonical_in, document_told
from quitclaim.domain.certificates.words import FORM
from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.ids import FactId
from quitclaim.domain.instants import instant_in
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.proof.canonical import canonical
from quitclaim.domain.proof.encoding import coded, plain_of
from quitclaim.domain.proof.leaf_proofs import LeafProof, leaf_proof
from quitclaim.domain.proof.leaves import KEY_BYTES, leaf_text
from quitclaim.domain.proof.notes import VerifierKey, Verifies, verifier_key

_KIND: Final = "quitclaim certificate of an erasure with its proof"
_NAMES: Final = {"certificate", "format", "leaf_key", "log_key", "proof", "version"}
# A leaf of whatever the clock says has no speaker whom a key of the year would name.
_NOBODYS: Final = b""


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
        # A shorter one would open the same leaf as itself with zeros behind it (RFC 2104).
        require(len(self.leaf_key) == KEY_BYTES, "the key of a leaf has 32 bytes")

    @property
    def content(self) -> bytes:
        return canonical(
            {
                "format": _KIND,
                "version": FORM,
                "certificate": told(self.document),
                "leaf_key": coded(self.leaf_key),
                "log_key": str(self.log_key),
                "proof": str(self.proof),
            }
        )

    def require_valid(self, *, by: VerifierKey, verifies: Verifies) -> datetime:
        """
        When its leaf was made. Raises BrokenLog, which says why, unless the log that `by` signs has
        a leaf of this very document.
        """
        if self.document.log != by.name:
            raise BrokenLog(f"it is proven by the log {self.document.log}, not by {by.name}")
        at = self._said_at()
        if leaf_text(fact_of(self.document, at=at), key=self.leaf_key, staff_key=_NOBODYS) != (
            self.proof.leaf
        ):
            raise BrokenLog("the leaf in it is not of this certificate: one of the two was changed")
        self.proof.require_valid(by=by, verifies=verifies)
        if at < self.document.certificate.counted_at:
            raise BrokenLog("its leaf is older than the counting that it certifies")
        return at

    def _said_at(self) -> datetime:
        try:
            return instant_in(json.loads(self.proof.leaf)["at"])
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise BrokenLog("the leaf in it is none of ours") from error


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
    texts = [found[name] for name in ("leaf_key", "log_key", "proof")]
    require(all(isinstance(text, str) for text in texts), "its keys and its proof are texts")
    leaf_key, log_key, proof = texts
    proven = ProvenCertificate(
        document=document_told(found["certificate"]),
        leaf_key=_plain(leaf_key),
        log_key=verifier_key(log_key),
        proof=leaf_proof(proof),
    )
    require(proven.content == content, "its key or its proof is not as anybody here writes it")
    return proven


def _plain(text: str) -> bytes:
    try:
        return plain_of(text)
    except ImpossibleValue as error:
        raise ImpossibleValue("the key of its leaf is none") from error
