"""Whoever asks for herself is told everything against it, in her words and of nobody (R25)."""

from enum import StrEnum
from itertools import chain

import pytest

from quitclaim.domain.consents.answers import Gap, Lack, Shortfall
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.recognition.enrolment import Declined, Fault
from quitclaim.domain.recognition.finding import NotNow, WhyNotNow
from quitclaim.domain.recognition.finds import Hurdle
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.thresholds import OutOfReach, Point
from quitclaim.usecases.approve_assessment import Unapprovable
from quitclaim.usecases.begin_run import Unstartable
from quitclaim.usecases.hurdles import HURDLES, hurdles_of
from tests.builders import ADA

LACK = Lack((Shortfall(Gap.NEVER_ASKED),))
KNOWN = (*Gate, *Outdated, *WhyNotNow, Unstartable.NO_PICTURES, Unapprovable.NOT_DEPLOYED)


def test_each_reason_has_a_word_of_its_own_kind() -> None:
    assert {*KNOWN} <= HURDLES.keys()


def test_the_same_is_said_once_and_her_own_last() -> None:
    answer = NotNow(reasons=(Gate.SWITCHED_OFF, Gate.COLLECTION_OFF, Gate.STOPPED), own=LACK)

    assert hurdles_of(answer) == (Hurdle.OFF, Hurdle.PAUSED, Hurdle.OWN_YES)


def test_a_refusal_in_its_midst_names_nobody() -> None:
    answer = Refusal(gates=(Outdated.OTHER_MODEL,), people={ADA: LACK})

    assert hurdles_of(answer) == (Hurdle.NOT_APPROVED, Hurdle.OWN_YES)


def test_where_nobody_lacks_a_yes_hers_is_not_asked_for() -> None:
    assert hurdles_of(Refusal(gates=(Outdated.OTHER_MODEL,), people={})) == (Hurdle.NOT_APPROVED,)


@pytest.mark.parametrize("fault", [Fault.NO_FACE, Fault.SEVERAL_FACES])
def test_her_picture_says_what_is_wrong_with_it(fault: Fault) -> None:
    assert [str(one) for one in hurdles_of(Declined((fault,)))] == [fault.value]


def test_where_nothing_is_sure_enough_that_is_said() -> None:
    strictest = Point(0.5, 0.5)

    assert hurdles_of(OutOfReach(comparison_rate=0.001, strictest=strictest)) == (Hurdle.UNSURE,)


def test_what_nobody_foresaw_is_still_against_it() -> None:
    class Later(StrEnum):
        UNHEARD_OF = "unheard_of"

    assert hurdles_of(NotNow(reasons=(Later.UNHEARD_OF,))) == (Hurdle.OFF,)
    told = chain.from_iterable(hurdles_of(NotNow(reasons=(one,))) for one in KNOWN)
    assert {*told} < {*Hurdle}
