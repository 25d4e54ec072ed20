"""R6, R9: how long a yes may be asked for."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.asking import (
    Denial,
    Hindrance,
    Leave,
    Proposal,
    leave_to_ask,
    period_for,
)
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import DEFAULT_PERIOD
from quitclaim.domain.scope import Kind, kind_of
from tests.builders import (
    DAY,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_scope,
    a_child,
    a_dossier,
    a_person,
    a_scope,
    some_rules,
)

A_YEAR = timedelta(days=365)
WITH_MINORS = some_rules(minors_biometrics=True)
FACE = a_biometric_scope()
ADULT = a_dossier(person=a_person())
CHILD = a_dossier(person=a_child())


def hindrances(asked: Any, during: Interval, *, of: Dossier) -> tuple[Hindrance, ...]:
    proposal = Proposal(asked=asked, during=during)
    answer = leave_to_ask(proposal, of, rules=WITH_MINORS, at=NOON)
    return answer.hindrances if isinstance(answer, Denial) else ()


@pytest.mark.parametrize(
    ("during", "found"),
    [
        (Interval(NOON, NOON + DEFAULT_PERIOD), ()),
        (Interval(NOON, NOON + DEFAULT_PERIOD + SECOND), (Hindrance.TOO_LONG,)),
        (Interval(YESTERDAY, YESTERDAY + DEFAULT_PERIOD), ()),
        (Interval(YESTERDAY, NOON + SECOND), ()),
        (Interval(YESTERDAY, NOON), (Hindrance.OVER_ALREADY,)),
    ],
)
def test_a_period_is_ahead_and_no_longer_than_the_organisations(
    during: Interval, found: tuple[Hindrance, ...]
) -> None:
    assert hindrances(a_scope(), during, of=ADULT) == found


@pytest.mark.parametrize(
    ("during", "found"),
    [
        (Interval(NOON, NOON + A_YEAR), ()),
        (Interval(NOON, NOON + A_YEAR + SECOND), (Hindrance.TOO_LONG_FOR_A_MINOR,)),
        (Interval(NOON + DAY, NOON + DAY + A_YEAR), (Hindrance.TOO_LONG_FOR_A_MINOR,)),
        (Interval(YESTERDAY, NOON + A_YEAR), ()),
    ],
)
def test_a_childs_face_is_asked_for_a_year_at_most(
    during: Interval, found: tuple[Hindrance, ...]
) -> None:
    assert hindrances(FACE, during, of=CHILD) == found
    assert hindrances(a_scope(), during, of=CHILD) == ()
    assert hindrances(FACE, during, of=ADULT) == ()


@pytest.mark.parametrize("kind", Kind)
def test_the_period_proposed_is_the_organisations(kind: Kind) -> None:
    a_month = timedelta(days=30)

    assert period_for(ADULT, kind=kind, rules=some_rules(), at=NOON) == Interval(
        NOON, NOON + DEFAULT_PERIOD
    )
    assert period_for(ADULT, kind=kind, rules=some_rules(period=a_month), at=NOON) == Interval(
        NOON, NOON + a_month
    )


def test_for_a_childs_face_a_year_is_proposed_or_what_is_shorter() -> None:
    shorter = some_rules(period=timedelta(days=30))
    face, picture = Kind.BIOMETRIC, Kind.PUBLICATION

    assert period_for(CHILD, kind=face, rules=WITH_MINORS, at=NOON).until == NOON + A_YEAR
    assert period_for(CHILD, kind=face, rules=shorter, at=NOON).until == NOON + 30 * DAY
    in_two_years = NOON + DEFAULT_PERIOD
    assert period_for(CHILD, kind=picture, rules=WITH_MINORS, at=NOON).until == in_two_years


@pytest.mark.parametrize("asked", [a_scope(), FACE])
@pytest.mark.parametrize("dossier", [CHILD, ADULT])
def test_what_is_proposed_may_always_be_asked(asked: Any, dossier: Dossier) -> None:
    during = period_for(dossier, kind=kind_of(asked), rules=WITH_MINORS, at=NOON)
    proposal = Proposal(asked=asked, during=during)

    answer = leave_to_ask(proposal, dossier, rules=WITH_MINORS, at=NOON)

    assert answer == Leave.FREELY
