"""Evidence that ends before its period: ordered, answered, carried out."""

from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceOrder, EvidenceState
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.usecases.answer_end_of_evidence import AnswerEndOfEvidence
from quitclaim.usecases.carry_out_end_of_evidence import CarryOutEndOfEvidence
from quitclaim.usecases.order_end_of_evidence import OrderEndOfEvidence
from quitclaim.usecases.reading_evidence import ReadEvidence
from tests.builders import ADA, OFFICER
from tests.builders.erasing import SECOND_OFFICER
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made


def ordering(fakes: Fakes) -> OrderEndOfEvidence:
    return made(OrderEndOfEvidence, fakes, read=made(ReadEvidence, fakes))


def answering(fakes: Fakes) -> AnswerEndOfEvidence:
    return made(AnswerEndOfEvidence, fakes, read=made(ReadEvidence, fakes))


def carrying_out(fakes: Fakes) -> CarryOutEndOfEvidence:
    return made(CarryOutEndOfEvidence, fakes, read=made(ReadEvidence, fakes))


def order(fakes: Fakes) -> EvidenceOrder:
    return ordering(fakes)(ADA, reason=EndingReason.COURT, member=OFFICER)


def approve(fakes: Fakes) -> EvidenceOrder:
    return answering(fakes).approve(order(fakes).id, member=SECOND_OFFICER)


def carry_out(fakes: Fakes, which: EvidenceOrderId) -> EvidenceState:
    return carrying_out(fakes)(which)
