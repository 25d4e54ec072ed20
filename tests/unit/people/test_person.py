"""R9, R10: who speaks for whom."""

from datetime import UTC, date, datetime

import pytest

from quitclaim.domain.people.ages import minority_of
from quitclaim.domain.people.person import (
    HERSELF,
    THE_CLOCK,
    Category,
    Custody,
    Guardian,
    Role,
    Speaker,
)
from quitclaim.domain.scope import Kind
from tests.builders import (
    BOB,
    DAD,
    EDITOR,
    MUM,
    NOON,
    SECOND,
    a_child,
    a_guardian,
    a_person,
)

OF_AGE_AT = datetime(2034, 5, 2, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("guardian", "kind", "may"),
    [
        (a_guardian(proven_at=None), Kind.PUBLICATION, True),
        (a_guardian(proven_at=None), Kind.BIOMETRIC, False),
        (a_guardian(proven_at=NOON - SECOND), Kind.BIOMETRIC, True),
        (a_guardian(proven_at=NOON), Kind.BIOMETRIC, True),
        (a_guardian(proven_at=NOON + SECOND), Kind.BIOMETRIC, False),
        (a_guardian(proven_at=NOON + SECOND), Kind.PUBLICATION, True),
        (a_guardian(custody=Custody.CLAIMED), Kind.PUBLICATION, False),
        (a_guardian(custody=Custody.CLAIMED), Kind.BIOMETRIC, False),
    ],
)
def test_a_yes_needs_recorded_custody_and_for_biometrics_a_second_proof(
    guardian: Guardian, kind: Kind, *, may: bool
) -> None:
    assert guardian.may_say_yes(kind, at=NOON) is may


@pytest.mark.parametrize(
    ("category", "depends"),
    [
        (Category.EMPLOYEE, True),
        (Category.PUPIL, True),
        (Category.MEMBER, False),
        (Category.PUBLIC, False),
    ],
)
def test_employees_and_pupils_depend_on_us(category: Category, *, depends: bool) -> None:
    assert category.depends_on_us is depends


def test_a_guardian_and_a_member_are_named_and_nobody_else() -> None:
    assert Speaker(Role.SELF) == HERSELF
    assert Speaker(Role.CLOCK) == THE_CLOCK
    assert Speaker(Role.GUARDIAN, MUM) != Speaker(Role.GUARDIAN, DAD)
    assert Speaker(Role.STAFF, EDITOR).id == EDITOR


@pytest.mark.parametrize("kind", Kind)
def test_nobody_is_a_minor_without_a_birth_date(kind: Kind) -> None:
    assert a_person().minority(kind) is None
    assert not a_person().is_minor(kind, at=NOON)


@pytest.mark.parametrize("kind", Kind)
def test_a_minority_follows_birth_date_and_country(kind: Kind) -> None:
    child = a_child(country="NL")

    assert child.minority(kind) == minority_of(date(2016, 5, 3), country="NL", kind=kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_minor_is_one_up_to_the_second_of_coming_of_age(kind: Kind) -> None:
    assert a_child().is_minor(kind, at=OF_AGE_AT - SECOND)
    assert not a_child().is_minor(kind, at=OF_AGE_AT)


def test_a_new_guardian_is_added_to_those_known() -> None:
    child = a_child(guardians=(a_guardian(MUM),), version=3)

    changed = child.with_guardian(a_guardian(DAD))

    assert changed.guardians == (a_guardian(MUM), a_guardian(DAD))
    assert changed.version == 4


def test_a_guardian_known_already_gets_a_new_row_in_place_of_the_old() -> None:
    proven = a_guardian(MUM, proven_at=NOON)

    changed = a_child().with_guardian(proven)

    assert changed.guardians == (a_guardian(DAD), proven)


def test_a_person_may_die_on_the_day_of_her_birth() -> None:
    day = date(2026, 5, 3)

    assert a_person(born_on=day, died_on=day).died_on == day
    assert a_person(died_on=day).born_on is None


def test_a_person_may_be_somebody_recorded_twice() -> None:
    assert a_person(merged_from=frozenset({BOB})).merged_from == {BOB}
    assert a_person(merged_into=BOB).merged_into == BOB
