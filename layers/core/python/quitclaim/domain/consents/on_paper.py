"""A yes that was signed on paper, as far as its record says so (R11, R13; GDPR art. 7(1))."""

from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.consents.scans import ScanFormat
from quitclaim.domain.ids import DocumentHash, MemberId, require_hashes, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.scope import PublicationScope, Scope


class Mistake(Word):
    """What was wrong in what somebody entered from a paper."""

    OTHER_PERSON = "other_person"
    OTHER_SIGNER = "other_signer"
    OTHER_SCOPE = "other_scope"
    OTHER_DAY = "other_day"
    OTHER_SCAN = "other_scan"
    NOT_SIGNED = "not_signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """`scan`: the hash of the whole file; `note`: the privacy officer's own."""

    scan: DocumentHash
    form: ScanFormat
    recorded_by: MemberId
    recorded_at: datetime
    note: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        require_hashes(scan=self.scan)
        require_uuids(recorded_by=self.recorded_by)
        require_instants(recorded_at=self.recorded_at)
        if self.note is not None:
            require_text(note=self.note)


def require_fitting(paper: OnPaper, *, asked: Scope, signed_at: datetime) -> None:
    """To be recognised is asked where it is offered apart (GDPR art. 9(2)(a); R1, I4)."""
    require(
        isinstance(asked, PublicationScope),
        "a paper is good for publication only: ask anew to recognise",
    )
    require(
        signed_at <= paper.recorded_at,
        "a paper is signed before it is recorded: check the day of signing",
    )
