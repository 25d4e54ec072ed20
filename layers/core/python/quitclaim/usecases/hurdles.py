"""What stands against a find, in the words of whoever asks: of everything, once."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final, assert_never

from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Declined, Fault
from quitclaim.domain.recognition.finding import NotNow, WhyNotNow
from quitclaim.domain.recognition.finds import Hurdle
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.thresholds import OutOfReach
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.begin_run import Unstartable

HURDLES: Final[Mapping[StrEnum, Hurdle]] = {
    Unapprovable.NOT_DEPLOYED: Hurdle.OFF,
    Unstartable.NO_PICTURES: Hurdle.NO_PICTURES,
    WhyNotNow.NOT_ON_ROSTER: Hurdle.NOT_LISTED,
    WhyNotNow.OTHERS_MISSING: Hurdle.OTHERS,
    Gate.SWITCHED_OFF: Hurdle.OFF,
    Gate.COLLECTION_OFF: Hurdle.OFF,
    Gate.COLLECTION_UNKNOWN: Hurdle.OFF,
    Gate.STOPPED: Hurdle.PAUSED,
    Gate.SUSPENDED: Hurdle.PAUSED,
    Gate.NOT_ASSESSED: Hurdle.NOT_APPROVED,
    **dict.fromkeys(Outdated, Hurdle.NOT_APPROVED),
    Gate.EMPTY_ROSTER: Hurdle.NOT_ATTESTED,
    Gate.NOT_ATTESTED: Hurdle.NOT_ATTESTED,
    Gate.ASSET_BARRED: Hurdle.NOT_ATTESTED,
    Fault.NO_FACE: Hurdle.NO_FACE,
    Fault.SEVERAL_FACES: Hurdle.SEVERAL_FACES,
    Flag.SMALL: Hurdle.SMALL,
    Flag.BLURRED: Hurdle.BLURRED,
}


def hurdles_of(answer: NotNow | Refusal | Declined | OutOfReach) -> tuple[Hurdle, ...]:
    return tuple(dict.fromkeys(_hurdles(answer)))


def _hurdles(answer: NotNow | Refusal | Declined | OutOfReach) -> Iterator[Hurdle]:
    match answer:
        case NotNow():
            yield from _known(answer.reasons)
            if answer.own:
                yield Hurdle.OWN_YES
        case Refusal():
            yield from _known(answer.gates)
            if answer.people:
                yield Hurdle.OWN_YES
        case Declined():
            yield from _known(answer.faults)
        case OutOfReach():
            yield Hurdle.UNSURE
        case _ as never:
            assert_never(never)


def _known(reasons: tuple[StrEnum, ...]) -> Iterator[Hurdle]:
    # A reason that nobody foresaw here is still one, and nothing is begun.
    yield from (HURDLES.get(reason, Hurdle.OFF) for reason in reasons)
