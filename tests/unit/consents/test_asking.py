"""R6, R7, R9, R10: whom we may ask for what, or all that hinders it."""

from datetime import date, timedelta
from typing import Any

import pytest

from quitclaim.domain.consents.asking import Denial, Hindrance, Leave, Proposal, leave_to_ask
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Category
from tests.builders import (
    DAY,
    EIGHTEEN,
    NOON,
    a_biometric_scope,
    a_child,
    a_dossier,
    a_person,
    a_scope,
    some_rules,
)

A_YEAR = timedelta(days=365)
FREE = {Category.EMPLOYEE: "they may say no, as many did", Category.PUPIL: "likewise"}
WITH_MINORS = some_rules(minors_biometrics=True)
FACE = a_biometric_scope()
CHILD = a_dossier(person=a_child())


def a_proposal(**changes: Any) -> Proposal:
    """To publish, for a month from NOON."""
    known: dict[str, Any] = {"asked": a_scope(), "during": Interval(NOON, NOON + 30 * DAY)}
    return Proposal(**(known | changes))


def of(**person: Any) -> Dossier:
    return a_dossier(person=a_person(**person))


def hindrances(proposal: Proposal, dossier: Dossier, **rules: Any) -> tuple[Hindrance, ...]:
    answer = leave_to_ask(proposal, dossier, rules=some_rules(**rules), at=NOON)
    return answer.hindrances if isinstance(answer, Denial) else ()


@pytest.mark.parametrize("asked", [a_scope(), FACE])
def test_an_adult_of_the_public_may_be_asked(asked: Any) -> None:
    answer = leave_to_ask(a_proposal(asked=asked), of(), rules=some_rules(), at=NOON)

    assert answer == Leave.FREELY


def test_nobody_is_asked_who_died_or_was_erased() -> None:
    assert hindrances(a_proposal(), of(died_on=date(2026, 5, 1))) == (Hindrance.DIED,)
    assert hindrances(a_proposal(), a_dossier(is_erased=True)) == (Hindrance.ERASED,)


def test_a_childs_face_is_asked_for_only_where_that_is_turned_on() -> None:
    face = a_proposal(asked=FACE)

    assert hindrances(face, CHILD) == (Hindrance.MINORS_OFF,)
    assert hindrances(face, CHILD, minors_biometrics=True) == ()
    assert hindrances(a_proposal(), CHILD) == ()
    assert hindrances(face, a_dossier(person=EIGHTEEN)) == ()


@pytest.mark.parametrize("category", [Category.EMPLOYEE, Category.PUPIL])
def test_whoever_depends_on_us_gets_an_alternative_and_a_warning(category: Category) -> None:
    dossier = of(category=category)
    offered = a_proposal(alternative="a picture from behind")

    assert hindrances(a_proposal(), dossier) == (Hindrance.NO_ALTERNATIVE,)
    answer = leave_to_ask(offered, dossier, rules=some_rules(), at=NOON)
    assert answer == Leave.WITH_A_WARNING


@pytest.mark.parametrize("category", [Category.EMPLOYEE, Category.PUPIL])
def test_their_faces_are_asked_for_only_where_somebody_recorded_why_they_are_free(
    category: Category,
) -> None:
    dossier = of(category=category)
    face = a_proposal(asked=FACE, alternative="a badge with a number")

    assert hindrances(face, dossier) == (Hindrance.CATEGORY_NOT_FREE,)
    assert hindrances(face, dossier, free_for=FREE) == ()


@pytest.mark.parametrize("category", [Category.MEMBER, Category.PUBLIC])
def test_others_need_neither(category: Category) -> None:
    assert hindrances(a_proposal(asked=FACE), of(category=category)) == ()


def test_everything_that_hinders_is_said_at_once() -> None:
    pupil = a_child(category=Category.PUPIL, died_on=date(2026, 5, 1))
    face = a_proposal(asked=FACE, during=Interval(NOON, NOON + 3 * A_YEAR))

    answer = leave_to_ask(
        face, a_dossier(person=pupil, is_erased=True), rules=some_rules(), at=NOON
    )

    assert answer == Denial(
        (
            Hindrance.ERASED,
            Hindrance.DIED,
            Hindrance.MINORS_OFF,
            Hindrance.CATEGORY_NOT_FREE,
            Hindrance.NO_ALTERNATIVE,
            Hindrance.TOO_LONG,
            Hindrance.TOO_LONG_FOR_A_MINOR,
        )
    )


def test_a_proposal_ends_and_its_alternative_says_something() -> None:
    with pytest.raises(ImpossibleValue, match="expires"):
        a_proposal(during=Interval(NOON, None))
    with pytest.raises(ImpossibleValue, match="alternative is empty"):
        a_proposal(alternative=" ")
    with pytest.raises(ImpossibleValue, match="hindrances is empty"):
        Denial(())
    with pytest.raises(ImpossibleValue, match="UTC"):
        leave_to_ask(a_proposal(), of(), rules=WITH_MINORS, at=NOON.replace(tzinfo=None))
