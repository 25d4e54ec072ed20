"""What a linked person said against keeping her face (R58; GDPR art. 17(1)(b), (c))."""

from typing import Any

import pytest

from quitclaim.domain.consents.objections import Outcome
from quitclaim.domain.forgetting.concerns import Concern, Doubt
from tests.builders import (
    NOON,
    SECOND,
    YESTERDAY,
    a_basis,
    a_biometric_consent,
    a_consent,
    a_dossier,
    a_face,
    a_link,
    a_ruling,
    an_exemption,
    an_id,
    an_objection,
    given,
    refused,
    withdrawn,
)
from tests.unit.forgetting.doubts import UNRESOLVED, doubt, doubt_about_her


def test_a_no_counts_from_when_it_was_said() -> None:
    first, second = a_consent(refused(NOON)), a_consent(refused(YESTERDAY), id=an_id("second"))

    assert doubt_about_her(first, second) == Doubt(Concern.REFUSED, YESTERDAY)
    assert doubt_about_her(a_consent(given(), withdrawn(NOON))) == Doubt(Concern.REFUSED, NOON)


def test_a_no_to_be_recognised_says_nothing_of_keeping() -> None:
    assert doubt_about_her(a_biometric_consent(refused())) == UNRESOLVED


def test_a_later_yes_answers_a_no_and_an_equal_or_future_one_does_not() -> None:
    no = a_consent(refused(YESTERDAY), id=an_id("no"))
    refusal = Doubt(Concern.REFUSED, YESTERDAY)

    assert doubt_about_her(no, a_consent(given(YESTERDAY + SECOND))) is None
    assert doubt_about_her(no, a_consent(given(NOON))) is None
    assert doubt_about_her(no, a_consent(given(YESTERDAY))) == refusal
    assert doubt_about_her(no, a_consent(given(NOON + SECOND))) == refusal


def test_of_several_yeses_the_last_answers() -> None:
    no = a_consent(refused(NOON - SECOND), id=an_id("no"))
    yeses = (a_consent(given(NOON)), a_consent(given(YESTERDAY), id=an_id("older")))

    assert doubt_about_her(no, *yeses) is None


@pytest.mark.parametrize("ruling", [None, a_ruling(Outcome.UPHELD)])
def test_an_objection_comes_first_unless_it_was_dismissed(ruling: Any) -> None:
    no = a_consent(refused(YESTERDAY))
    objection = an_objection(at=NOON, ruling=ruling)

    assert doubt_about_her(no, objections=(objection,)) == Doubt(Concern.OBJECTED, NOON)


def test_a_dismissed_objection_is_none() -> None:
    dismissed = an_objection(ruling=a_ruling(Outcome.DISMISSED))

    assert doubt_about_her(objections=(dismissed,)) == UNRESOLVED


def test_a_no_beats_an_exemption_and_another_basis_and_silence_does_not() -> None:
    exempt = a_face(link=a_link(), exemption=an_exemption())
    no = a_dossier(a_consent(refused()), bases=(a_basis(),))

    assert doubt(exempt, no) == Doubt(Concern.REFUSED, YESTERDAY)
    assert doubt(exempt, a_dossier()) is None
