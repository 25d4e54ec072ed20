"""What somebody signed on paper, as one member is shown it."""

from datetime import datetime
from typing import Self

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.consents.scans import ScanFormat
from quitclaim.domain.ids import DocumentHash, MemberId
from quitclaim.domain.organisation.members import Member, Visible
from quitclaim_web.doors.asked import Shown


class PaperShown(Shown):
    """
    `scan`: the hash of the file. `note`: for whoever is shown forms. `mistake`: what was wrong in
    what was entered, so that it counts for nothing.
    """

    signed_at: datetime
    form: ScanFormat
    scan: DocumentHash
    recorded_by: MemberId
    recorded_at: datetime
    note: str | None
    mistake: Mistake | None

    @classmethod
    def of(cls, consent: Consent, member: Member) -> Self | None:
        paper = consent.paper
        if paper is None:
            return None
        return cls(
            signed_at=consent.events[0].at,
            form=paper.form,
            scan=paper.scan,
            recorded_by=paper.recorded_by,
            recorded_at=paper.recorded_at,
            note=paper.note if member.sees(Visible.FORMS) else None,
            mistake=next((event.mistake for event in consent.events if event.mistake), None),
        )
