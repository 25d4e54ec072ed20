"""R9: a minor's yes to recognition asks a second proof, and ends within a year."""

from datetime import UTC, date, datetime, timedelta

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Guardian, Person
from quitclaim.domain.scope import BiometricScope
from tests.builders import (
    CAMP,
    DAD,
    DADS,
    DAY,
    LATER,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_dossier,
    a_guardian,
    a_recognition,
    given,
)

YEAR = timedelta(days=365)
HERE = a_biometric_scope()
LONG = Interval(YESTERDAY - DAY, LATER + 999 * DAY)
A_YEAR_FROM_YESTERDAY = YESTERDAY + YEAR


def answer_about(
    child: Person, *, at: datetime, during: Interval = LONG, late: datetime = NOON
) -> Basis | Lack:
    """Mum's yes of `late` was recorded before dad's of yesterday."""
    said = given(late, MUMS, to=HERE), given(YESTERDAY, DADS, to=HERE)
    record = a_biometric_consent(*said, person=MIA, during=during)
    return consent_for(a_dossier(record, person=child), a_recognition(), at=at)


@pytest.mark.parametrize(
    ("mum", "counts"),
    [
        (a_guardian(MUM, proven_at=NOON), True),
        (a_guardian(MUM, proven_at=NOON + SECOND), False),
        (a_guardian(MUM, proven_at=None), False),
    ],
)
def test_only_guardians_with_a_second_proof_make_the_quorum(mum: Guardian, *, counts: bool) -> None:
    answer = answer_about(a_child(guardians=(mum, a_guardian(DAD))), at=NOON)

    assert isinstance(answer, Basis) is counts
    if isinstance(answer, Lack):
        assert answer.gaps == {Gap.GUARDIANS_MISSING}


def test_a_minors_yes_to_recognition_ends_a_year_after_the_first_yes_of_the_record() -> None:
    last = answer_about(a_child(), at=A_YEAR_FROM_YESTERDAY - SECOND)

    assert isinstance(last, Basis) and last.until == A_YEAR_FROM_YESTERDAY
    ended = answer_about(a_child(), at=A_YEAR_FROM_YESTERDAY)
    assert isinstance(ended, Lack) and ended.gaps == {Gap.EXPIRED}


@pytest.mark.parametrize(
    ("child", "during", "until"),
    [
        (a_child(), Interval(YESTERDAY, NOON + 9 * DAY), NOON + 9 * DAY),
        (a_child(born_on=date(2008, 5, 9)), LONG, datetime(2026, 5, 8, 22, tzinfo=UTC)),
    ],
)
def test_it_ends_with_the_record_or_at_coming_of_age_if_these_come_first(
    child: Person, during: Interval, until: datetime
) -> None:
    said = [given(YESTERDAY, by, to=HERE) for by in (MUMS, DADS)]
    said.append(given(YESTERDAY, to=HERE))
    record = a_biometric_consent(*said, person=MIA, during=during)

    answer = consent_for(a_dossier(record, person=child), a_recognition(), at=NOON)

    assert isinstance(answer, Basis) and answer.until == until


def test_a_record_first_agreed_to_for_a_minor_ends_within_the_year_of_age_or_not() -> None:
    """She said yes herself the second she came of age; her template is a child's all the same."""
    of_age_at = datetime(2026, 5, 2, 22, tzinfo=UTC)
    said = given(YESTERDAY, MUMS, to=HERE), given(of_age_at, to=HERE)
    record = a_biometric_consent(*said, person=MIA, during=LONG)
    own = a_biometric_consent(said[1], person=MIA, during=LONG)
    grown = a_child(born_on=date(2008, 5, 3))

    answers = [
        consent_for(a_dossier(one, person=grown), a_recognition(), at=NOON) for one in (record, own)
    ]

    assert [answer.until for answer in answers if isinstance(answer, Basis)] == [
        A_YEAR_FROM_YESTERDAY,
        LONG.until,
    ]


def test_a_request_that_nobody_answered_has_no_first_yes() -> None:
    record = a_biometric_consent(person=MIA, events=a_biometric_consent().events[:1])

    answer = consent_for(a_dossier(record, person=a_child()), a_recognition(), at=NOON)

    assert isinstance(answer, Lack) and answer.gaps == {Gap.REQUESTED}


@pytest.mark.parametrize(
    ("scope", "counts"),
    [
        (HERE, True),
        (a_biometric_scope(collection=None), True),
        (a_biometric_scope(collection=CAMP), False),
    ],
)
def test_an_adults_yes_to_recognition_holds_to_its_end_in_its_collections(
    scope: BiometricScope, *, counts: bool
) -> None:
    dossier = a_dossier(a_biometric_consent(asked=scope))

    answer = consent_for(dossier, a_recognition(), at=LATER - SECOND)

    assert isinstance(answer, Basis) is counts
    if isinstance(answer, Basis):
        assert answer.until == LATER
