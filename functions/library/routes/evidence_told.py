"""What is told of an order to end somebody's evidence before its period (R39)."""

from datetime import datetime

from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceState
from quitclaim.domain.ids import EvidenceOrderId, MemberId, PersonId
from quitclaim_web.doors.asked import Shown


class EvidenceOrderShown(Shown):
    """
    `person` null: it has ended, and nobody can say any more whose it was. `lapses_at`: an order
    that nobody answered by then ends. `papers`: how many sealed papers and scans there were when it
    began.
    """

    order: EvidenceOrderId
    person: PersonId | None
    name: str | None
    reason: EndingReason
    state: EvidenceState
    ordered_at: datetime
    ordered_by: MemberId
    lapses_at: datetime
    approved_at: datetime | None
    approved_by: MemberId | None
    declined_by: MemberId | None
    begun_at: datetime | None
    ended_at: datetime | None
    papers: int | None


class EvidenceOrdersListed(Shown):
    orders: tuple[EvidenceOrderShown, ...]
