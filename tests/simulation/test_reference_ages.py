"""DECISIONS, Instants and Minor: birthdays, and the lapse at majority (R9, I10)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import counts, may_speak
from tests.simulation.reference.countries import COUNTRIES, UNKNOWN, birthday
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_people import (
    BirthCorrected,
    PeopleMerged,
    PersonRegistered,
)
from tests.simulation.reference.people import holders_of_custody
from tests.simulation.worlds import (
    DAY,
    ON_WEB,
    asked,
    guardian,
    no,
    objected,
    second,
    yes,
)

OF_AGE = second("2026-05-03T00:00:00+02:00")
DUTCH = PersonRegistered(at=0, person="ann", born="2010-05-03", country="NL")
CHILD = [DUTCH, guardian("eve"), asked(), yes(voice="eve"), yes(at=11)]


@pytest.mark.parametrize(
    ("code", "born", "age", "begins"),
    [
        ("NL", "2010-05-03", 16, "2026-05-03T00:00:00+02:00"),
        ("NL", "2010-01-03", 16, "2026-01-03T00:00:00+01:00"),
        ("DE", "2008-02-29", 18, "2026-03-01T00:00:00+01:00"),
        ("NL", "2008-02-29", 16, "2024-03-01T00:00:00+01:00"),
        (None, "2008-05-03", 18, "2026-05-03T00:00:00-12:00"),
    ],
)
def test_a_birthday_begins_at_midnight_in_the_capital(
    code: str | None, born: str, age: int, begins: str
) -> None:
    zone = COUNTRIES[code].zone if code else UNKNOWN.zone

    assert birthday(born, age, zone=zone) == second(begins)


@pytest.mark.parametrize(
    ("code", "row"),
    [("NL", (16, 1)), ("DE", (18, 2)), ("AT", (14, 1)), ("FR", (18, 2)), ("BE", (18, 1))],
)
def test_the_ages_are_those_of_the_law(code: str, row: tuple[int, int]) -> None:
    assert (COUNTRIES[code].age, COUNTRIES[code].quorum) == row
    assert (UNKNOWN.age, UNKNOWN.quorum, UNKNOWN.child_from) == (18, 2, 14)


LAPSE: dict[str, tuple[list[Fact], int, bool]] = {
    "a second before majority it counts": (CHILD, OF_AGE - 1, True),
    "guardian consent lapses at majority, co-signed or not": (CHILD, OF_AGE, False),
    "an own yes at the coming of age counts": ([*CHILD, yes(at=OF_AGE)], OF_AGE, True),
    "an own yes a second before does not last": ([*CHILD, yes(at=OF_AGE - 1)], OF_AGE, False),
    "a guardian's no after majority is nothing": (
        [*CHILD, yes(at=OF_AGE), no(at=OF_AGE + 1, voice="eve")],
        OF_AGE + 2,
        True,
    ),
    "a guardian's earlier no hits only earlier yeses": (
        [*CHILD, objected(at=OF_AGE - 1, voice="eve"), yes(at=OF_AGE)],
        OF_AGE,
        True,
    ),
    "the child's own no is kept: at equal instants it wins": (
        [*CHILD, objected(at=OF_AGE), yes(at=OF_AGE)],
        OF_AGE,
        False,
    ),
    "a guardian's no that turns out to be dated after majority is none": (
        [
            *(DUTCH, guardian("eve"), asked(), yes(at=OF_AGE - DAY)),
            objected(at=OF_AGE - 1, voice="eve"),
            BirthCorrected(at=OF_AGE, person="ann", born="2010-05-01"),
        ],
        OF_AGE,
        True,
    ),
    "of merged people the later coming of age holds": (
        [
            *(*CHILD, yes(at=OF_AGE)),
            PersonRegistered(at=0, person="bob", born="2010-05-04", country="NL"),
            PeopleMerged(at=30, kept="ann", gone="bob"),
        ],
        OF_AGE + DAY,
        False,
    ),
}


@pytest.mark.parametrize("sentence", LAPSE)
def test_of_majority(sentence: str) -> None:
    facts, at, expected = LAPSE[sentence]

    assert counts(facts, "ann", ON_WEB, at=at) is expected


def test_a_guardian_may_speak_until_majority() -> None:
    assert may_speak(CHILD, "ann", "eve", at=OF_AGE - 1)
    assert not may_speak(CHILD, "ann", "eve", at=OF_AGE)
    assert may_speak(CHILD, "ann", "self", at=OF_AGE)


def test_custody_recorded_for_one_of_the_merged_outlives_a_claim_for_the_other() -> None:
    twin = replace(DUTCH, person="bob", country="DE")
    merged = PeopleMerged(at=5, kept="ann", gone="bob")
    claimed = replace(guardian("max", is_claimed=True), person="bob")
    said = [asked(), yes(voice="eve"), yes(at=12)]
    world = [DUTCH, guardian("eve"), guardian("max"), twin, merged, *said]

    assert holders_of_custody([*world, claimed], "ann") == {"eve", "max"}
    assert not counts([*world, claimed], "ann", ON_WEB, at=20)
    assert counts([*world, claimed, yes(at=13, voice="max")], "ann", ON_WEB, at=20)
