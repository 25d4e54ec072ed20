"""What a page and a program alike do about evidence that is to end before its period (R39)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.evidence_told import EvidenceOrderShown
from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.reception import Reception
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.usecases.answer_end_of_evidence import AnswerEndOfEvidence
from quitclaim.usecases.browse_evidence_orders import BrowseEvidenceOrders
from quitclaim.usecases.order_end_of_evidence import OrderEndOfEvidence
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingDesk:
    reception: Reception
    browse: BrowseEvidenceOrders
    order: OrderEndOfEvidence
    answer: AnswerEndOfEvidence

    def listed(self, call: Call[Any]) -> tuple[EvidenceOrderShown, ...]:
        orders = self.browse()
        look = self.reception.around(call, (one.person for one in orders if one.person))
        return tuple(_seen(look, one) for one in orders)

    def one(self, call: Call[Any], which: EvidenceOrderId) -> EvidenceOrderShown:
        order = self.browse.one(which)
        return _seen(self.reception.around(call, [order.person] if order.person else []), order)


def _seen(look: Acquaintance, order: EvidenceOrder) -> EvidenceOrderShown:
    return EvidenceOrderShown(
        order=order.id,
        person=order.person,
        name=look.name(order.person),
        reason=order.reason,
        state=order.state,
        ordered_at=order.ordered_at,
        ordered_by=order.ordered_by,
        lapses_at=order.lapses_at,
        approved_at=order.approved_at,
        approved_by=order.approved_by,
        declined_by=order.declined_by,
        begun_at=order.begun_at,
        ended_at=order.ended_at,
        papers=order.papers,
    )
