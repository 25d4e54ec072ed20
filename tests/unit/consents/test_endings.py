"""R6, R9: when a yes ends by the clock alone."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given as for_any

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import LONGEST_FOR_MINORS
from quitclaim.domain.consents.endings import Cause, End, end_of
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF, Person, Speaker
from tests.builders import (
    DADS,
    DAY,
    EIGHTEEN,
    LATER,
    MIA,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_dossier,
    a_person,
    a_recognition,
    a_use,
    given,
    requested,
)
from tests.unit.strategies import INSTANTS

BY_MUM = given(by=MUMS)
FACE_BY_MUM = given(by=MUMS, to=a_biometric_scope())


def of_mia(consent: Consent, person: Person) -> End:
    return end_of(consent, a_dossier(consent, person=person))


def test_an_adults_yes_ends_with_its_period() -> None:
    consent = a_consent()

    assert end_of(consent, a_dossier(consent)) == End(LATER, Cause.PERIOD_OVER)
    assert consent.until == LATER


def test_what_a_guardian_said_ends_when_the_minor_comes_of_age() -> None:
    consent = a_consent(BY_MUM, person=MIA)

    assert of_mia(consent, EIGHTEEN) == End(NOON, Cause.COMES_OF_AGE)


@pytest.mark.parametrize(
    ("until", "end"),
    [
        (NOON - SECOND, End(NOON - SECOND, Cause.PERIOD_OVER)),
        (NOON, End(NOON, Cause.COMES_OF_AGE)),
        (NOON + SECOND, End(NOON, Cause.COMES_OF_AGE)),
    ],
)
def test_whichever_comes_first_ends_it_and_at_one_instant_it_is_majority(
    until: datetime, end: End
) -> None:
    consent = a_consent(BY_MUM, person=MIA, during=Interval(YESTERDAY, until))

    assert of_mia(consent, EIGHTEEN) == end


@pytest.mark.parametrize(
    ("own_yes_at", "end"),
    [
        (NOON - SECOND, End(NOON, Cause.COMES_OF_AGE)),
        (NOON, End(LATER, Cause.PERIOD_OVER)),
    ],
)
def test_only_her_own_yes_as_an_adult_outlasts_majority(own_yes_at: datetime, end: End) -> None:
    consent = a_consent(BY_MUM, given(at=own_yes_at), person=MIA)

    assert of_mia(consent, EIGHTEEN) == end


def test_a_guardians_late_word_outlasts_nothing() -> None:
    consent = a_consent(given(at=NOON, by=MUMS), person=MIA)

    assert of_mia(consent, EIGHTEEN) == End(NOON, Cause.COMES_OF_AGE)


def test_a_minors_face_may_be_recognised_for_a_year_from_the_first_yes() -> None:
    second = given(at=NOON, by=DADS, to=a_biometric_scope())
    consent = a_biometric_consent(FACE_BY_MUM, second, person=MIA)

    assert of_mia(consent, a_child()) == End(YESTERDAY + LONGEST_FOR_MINORS, Cause.PERIOD_OVER)


def test_an_adults_face_and_a_minors_picture_have_no_year() -> None:
    biometric = a_biometric_consent(given(to=a_biometric_scope()))
    picture = a_consent(BY_MUM, person=MIA)

    assert end_of(biometric, a_dossier(biometric)).at == LATER
    assert of_mia(picture, a_child()).at == LATER


def test_a_year_does_not_lengthen_a_shorter_period() -> None:
    during = Interval(YESTERDAY, NOON + DAY)
    consent = a_biometric_consent(FACE_BY_MUM, person=MIA, during=during)

    assert of_mia(consent, a_child()) == End(NOON + DAY, Cause.PERIOD_OVER)


def test_a_childs_face_is_not_recognised_longer_because_she_came_of_age() -> None:
    own = given(at=NOON, to=a_biometric_scope())
    consent = a_biometric_consent(FACE_BY_MUM, own, person=MIA)

    assert of_mia(consent, EIGHTEEN) == End(YESTERDAY + LONGEST_FOR_MINORS, Cause.PERIOD_OVER)


def test_an_unanswered_request_ends_with_its_period() -> None:
    consent = a_biometric_consent(events=(requested(),), person=MIA)

    assert of_mia(consent, a_child()) == End(LATER, Cause.PERIOD_OVER)


@pytest.mark.parametrize("person", [EIGHTEEN, a_person(MIA)])
@pytest.mark.parametrize("by", [MUMS, HERSELF])
@for_any(said_at=INSTANTS, at=INSTANTS)
def test_a_yes_that_counts_ends_as_standing_says(
    person: Person, by: Speaker, *, said_at: datetime, at: datetime
) -> None:
    picture = a_consent(given(said_at, by), person=MIA)
    face = a_biometric_consent(given(said_at, by, to=a_biometric_scope()), person=MIA)
    dossier = a_dossier(picture, face, person=person)

    for consent, use in ((picture, a_use()), (face, a_recognition())):
        answer = consent_for(dossier, use, at=at)
        if isinstance(answer, Basis):
            assert at < end_of(consent, dossier).at == answer.until


def test_an_end_is_in_utc_and_whole_seconds() -> None:
    with pytest.raises(ImpossibleValue, match="whole seconds"):
        End(NOON + timedelta(microseconds=1), Cause.PERIOD_OVER)
