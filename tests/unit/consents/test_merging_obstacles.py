"""Records that are not one person's, and why (R18; GDPR art. 5(1)(d))."""

from datetime import date
from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.merging import Obstacle, merged
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Category
from tests.builders import (
    ADA,
    BOB,
    MIA,
    a_dossier,
    a_guardian,
    a_person,
)


def hers(*consents: Consent, **changes: Any) -> Dossier:
    return a_dossier(*consents, person=a_person(ADA), **changes)


def theirs(*consents: Consent, **changes: Any) -> Dossier:
    return a_dossier(*consents, **({"person": a_person(BOB)} | changes))


def why_not(one: Dossier, other: Dossier) -> set[object]:
    with pytest.raises(NotAllowed) as refusal:
        merged(one, other)
    return set(refusal.value.reasons)


def a_pair(**theirs_are: Any) -> tuple[Dossier, Dossier]:
    born = {"born_on": date(1990, 1, 1), "died_on": date(2026, 1, 1)}
    return (
        a_dossier(person=a_person(ADA, category=Category.PUPIL, **born)),
        a_dossier(person=a_person(**({"person": BOB} | theirs_are))),
    )


@pytest.mark.parametrize(
    ("obstacle", "theirs_are"),
    [
        (Obstacle.SAME_PERSON, {"person": ADA}),
        (Obstacle.BIRTH_DATES_DIFFER, {"born_on": date(1990, 1, 2)}),
        (Obstacle.DEATHS_DIFFER, {"died_on": date(2026, 1, 2)}),
        (Obstacle.CATEGORIES_DIFFER, {"category": Category.EMPLOYEE}),
        (Obstacle.GUARDIAN_OF_THE_OTHER, {"guardians": (a_guardian(ADA),)}),
    ],
)
def test_records_that_contradict_each_other_are_not_one_persons(
    obstacle: Obstacle, theirs_are: dict[str, Any]
) -> None:
    assert why_not(*a_pair(**theirs_are)) == {obstacle}
    assert why_not(*a_pair(**theirs_are)[::-1]) == {obstacle}


@pytest.mark.parametrize(
    "theirs_are",
    [
        {},
        {"born_on": date(1990, 1, 1), "died_on": date(2026, 1, 1)},
        {"category": Category.PUPIL},
        {"category": Category.MEMBER},
        {"guardians": (a_guardian(MIA),)},
    ],
)
def test_records_that_agree_or_are_silent_can_be_one_persons(theirs_are: dict[str, Any]) -> None:
    one, other = a_pair(**theirs_are)

    assert merged(one, other).id == ADA
    assert merged(other, one).id == BOB


def test_nobody_is_merged_with_an_earlier_self_as_her_guardian() -> None:
    child = a_dossier(person=a_person(BOB, guardians=(a_guardian(MIA),)))
    parent = a_dossier(person=a_person(ADA, merged_from=frozenset({MIA})))

    assert why_not(parent, child) == why_not(child, parent) == {Obstacle.GUARDIAN_OF_THE_OTHER}


@pytest.mark.parametrize("person", [ADA, BOB])
def test_whoever_is_erased_is_merged_with_nobody(person: PersonId) -> None:
    kept, gone = hers(is_erased=person == ADA), theirs(is_erased=person == BOB)

    assert why_not(kept, gone) == {Obstacle.ERASED}


def test_a_refused_merge_names_every_obstacle() -> None:
    one, other = a_pair(born_on=date(1991, 1, 1), category=Category.EMPLOYEE)

    assert why_not(one, other) == {Obstacle.BIRTH_DATES_DIFFER, Obstacle.CATEGORIES_DIFFER}
