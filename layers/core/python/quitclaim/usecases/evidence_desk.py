"""What everybody shares who orders that evidence ends, answers that, or carries it out."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder, EvidenceState
from quitclaim.domain.ids import EvidenceOrderId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.enclosures import Relied
from quitclaim.ports.evidence_orders import EvidenceOrders
from quitclaim.ports.writes import Write
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.reading_evidence import ReadEvidence
from quitclaim.usecases.retelling import told

_BECAME: Final = {
    EvidenceState.WAITING: EventType.EVIDENCE_ORDERED,
    EvidenceState.APPROVED: EventType.EVIDENCE_APPROVED,
    EvidenceState.BEGUN: EventType.EVIDENCE_BEGUN,
    EvidenceState.CARRIED_OUT: EventType.EVIDENCE_CARRIED_OUT,
    EvidenceState.DECLINED: EventType.EVIDENCE_DECLINED,
    EvidenceState.RECALLED: EventType.EVIDENCE_RECALLED,
    EvidenceState.LAPSED: EventType.EVIDENCE_LAPSED,
    EvidenceState.HELD: EventType.EVIDENCE_HELD,
}


@dataclass(frozen=True, slots=True)
class EvidenceDesk(PeopleDesk):
    read: ReadEvidence
    evidence_orders: EvidenceOrders

    def order(self, which: EvidenceOrderId) -> EvidenceOrder:
        found = self.evidence_orders.order(which)
        if found is None:
            raise NotFound(which)
        return found

    def proven(self, person: PersonId) -> tuple[PersonId, ...]:
        """Of all who were found to be her, those whose evidence key is there."""
        people = self.consents.aliases(person)
        held = self.keys.holders(people, purpose=Purpose.EVIDENCE)
        return tuple(one for one in sorted(people) if one in held)

    def write(
        self,
        after: EvidenceOrder,
        before: EvidenceOrder | None,
        *besides: Announcement,
        drops: tuple[KeyDrop, ...] = (),
        relies_on: Relied | None = None,
    ) -> EvidenceOrder:
        """A leaf each: it says by whom, and why evidence ends."""
        said = Announcement(_BECAME[after.state], after.id, after.version)
        over = (KeyDrop(after.id, Purpose.TEXT),) if after.state.has_ended else ()
        fact = told(
            self.chance,
            said,
            *besides,
            at=self.clock.now(),
            by=_whoever(after),
            action=f"end_evidence_{after.reason}",
        )
        written = (Write(after, before),)
        self.commits.commit(
            Change(fact=fact, writes=written, drops=drops + over, relies_on=relies_on)
        )
        return after


def _whoever(order: EvidenceOrder) -> Speaker:
    if order.state in (EvidenceState.LAPSED, EvidenceState.HELD):
        return THE_CLOCK
    is_approval = order.state is EvidenceState.APPROVED
    second = order.approved_by if is_approval else order.declined_by
    return Speaker(Role.STAFF, second or order.ordered_by)
