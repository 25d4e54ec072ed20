"""A completion in a file with what proves it, to be read beside its certificate (R36)."""

from datetime import datetime
from typing import Final, NamedTuple

from quitclaim.domain.certificates.completions import FORM, Completion, completion_told, told
from quitclaim.domain.certificates.documents import Document
from quitclaim.domain.certificates.leaf_of import LeafOf, leaf_in
from quitclaim.domain.certificates.reading import canonical_in
from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.proof.canonical import canonical
from quitclaim.domain.proof.notes import VerifierKey, Verifies

_KIND: Final = "quitclaim completion of an erasure with its proof"
_NAMES: Final = {"completion", "format", "leaf_key", "log_key", "proof", "version"}


def lapse_of(completion: Completion, *, at: datetime) -> Fact:
    """What its leaf says: that this very completion was written, under the id that follows."""
    return Fact(
        id=FactId(completion.id),
        at=at,
        by=THE_CLOCK,
        action="complete_erasure",
        announced=(Announcement(EventType.ERASURE_LAPSED, completion.hash, 1),),
    )


class ProvenCompletion(NamedTuple):
    completion: Completion
    leaf: LeafOf

    @property
    def content(self) -> bytes:
        said = {"format": _KIND, "version": FORM, "completion": told(self.completion)}
        return canonical(said | self.leaf.told())

    def require_valid(self, document: Document, *, by: VerifierKey, verifies: Verifies) -> datetime:
        """
        When its leaf was made. Raises BrokenLog unless it is of this certificate, and the log that
        `by` signs has a leaf of it.
        """
        if not self.completion.is_of(document):
            raise BrokenLog("this completion is of another certificate, or came too early")
        if self.completion.log != by.name:
            raise BrokenLog(f"it is proven by the log {self.completion.log}, not by {by.name}")
        at = self.leaf.require_of(
            lambda at: lapse_of(self.completion, at=at), by=by, verifies=verifies
        )
        if at < self.completion.looked_at:
            raise BrokenLog("its leaf is older than the look that it tells of")
        return at


def completed_in(content: bytes) -> ProvenCompletion:
    """
    What it says, with nothing proven yet.

    Raises ImpossibleValue or BrokenLog, which say why, where it is not such a file.
    """
    found = canonical_in(content)
    require(
        set(found) == _NAMES and found["format"] == _KIND and found["version"] == FORM,
        f"this is no completion with its proof, or none of form {FORM}",
    )
    completion = completion_told(found["completion"])
    proven = ProvenCompletion(completion=completion, leaf=leaf_in(found))
    require(proven.content == content, "its key or its proof is not as anybody here writes it")
    return proven
