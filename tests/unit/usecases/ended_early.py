"""Evidence that ends before its period: ordered, answered, carried out."""

from dataclasses import replace

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceOrder, EvidenceState
from quitclaim.domain.ids import EvidenceOrderId, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.answer_end_of_evidence import AnswerEndOfEvidence
from quitclaim.usecases.carry_out_end_of_evidence import CarryOutEndOfEvidence
from quitclaim.usecases.order_end_of_evidence import OrderEndOfEvidence
from quitclaim.usecases.reading_evidence import ReadEvidence
from tests.builders import ADA, NOON, OFFICER
from tests.builders.erasing import SECOND_OFFICER
from tests.fakes.fakes import Fakes
from tests.unit.usecases.evidence import YEAR, is_proven
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


def erased(fakes: Fakes) -> None:
    """As far as it concerns her evidence: noted, and her key gone, with a change of hers."""
    fakes.bundles.note(Bundle(person=ADA, until=NOON + YEAR, laid=fakes.bundles.laid(ADA)))
    fakes.keys.drop(ADA, Purpose.DATA)
    hers = fakes.world.people[ADA]
    fakes.world.people[ADA] = replace(hers, version=hers.version + 1)


def is_over(fakes: Fakes, person: PersonId = ADA) -> bool:
    """Nothing is left, under a lock neither, and nobody has to finish anything."""
    return not (is_proven(fakes, person) or fakes.world.locked_papers or fakes.world.bundles)
