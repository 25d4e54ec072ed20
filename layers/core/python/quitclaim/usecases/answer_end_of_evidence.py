"""A second member approves that evidence ends or declines it; whoever ordered takes it back."""

from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder, Unended
from quitclaim.domain.ids import EvidenceOrderId, MemberId
from quitclaim.usecases.evidence_desk import EvidenceDesk
from quitclaim.usecases.retelling import until_it_holds


@dataclass(frozen=True, slots=True)
class AnswerEndOfEvidence(EvidenceDesk):
    def approve(self, which: EvidenceOrderId, *, member: MemberId) -> EvidenceOrder:
        """NotAllowed: the same member, too late, it waits no more, or a picture is on hold."""
        return self._moved(which, lambda it: self._approved(it, member=member))

    def decline(self, which: EvidenceOrderId, *, member: MemberId) -> EvidenceOrder:
        return self._moved(which, lambda it: it.declined(by=member, at=self.clock.now()))

    def recall(self, which: EvidenceOrderId, *, member: MemberId) -> EvidenceOrder:
        """Her own order, before anybody approved it."""
        return self._moved(which, lambda it: it.recalled(by=member, at=self.clock.now()))

    def _approved(self, order: EvidenceOrder, *, member: MemberId) -> EvidenceOrder:
        approved = order.approved(by=member, at=self.clock.now())
        if order.person and self.read.is_held(self.consents.aliases(order.person)):
            raise NotAllowed(Unended.ON_HOLD)
        return approved

    def _moved(
        self, which: EvidenceOrderId, move: Callable[[EvidenceOrder], EvidenceOrder]
    ) -> EvidenceOrder:
        """Over what is read: of two who are at it at once, the first is heard."""

        def once() -> EvidenceOrder:
            before = self.order(which)
            return self.write(move(before), before)

        return until_it_holds(once)
