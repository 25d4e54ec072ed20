"""DECISIONS, Consent: biometrics of minors, and of the organisation's own (R9, R10)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import counts
from tests.simulation.reference.facts import Fact, Scope
from tests.simulation.reference.facts_people import GuardianProven, PersonRegistered
from tests.simulation.worlds import DAY, FAR, NOW, RECOGNISED, RULES, asked, guardian, objected, yes

ALLOWED = replace(RULES, minors_biometrics=True)
FACE = [asked(kind="biometric", scope=Scope()), yes(voice="eve", scope=Scope())]
PROVEN = GuardianProven(at=50, person="ann", guardian="eve")
CHILD = PersonRegistered(at=0, person="ann", born="1964-01-01", country="NL")
LITTLE = [CHILD, guardian("eve")]
EMPLOYEE = [PersonRegistered(at=0, person="ann", category="employee"), FACE[0], yes(scope=Scope())]
BIOMETRIC: dict[str, tuple[list[Fact], int, bool]] = {
    "biometrics of minors are off": ([RULES, *LITTLE, *FACE, PROVEN], NOW, False),
    "on, with the second proof": ([ALLOWED, *LITTLE, *FACE, PROVEN], NOW, True),
    "a yes for biometrics only after the second proof": ([ALLOWED, *LITTLE, *FACE], NOW, False),
    "not before the proof is recorded": ([ALLOWED, *LITTLE, *FACE, PROVEN], 49, False),
    "recorded at that instant is enough": ([ALLOWED, *LITTLE, *FACE, PROVEN], 50, True),
    "at most 365 days from the first yes": (
        [ALLOWED, *LITTLE, *FACE, PROVEN],
        10 + 365 * DAY - 1,
        True,
    ),
    "365 days are over": ([ALLOWED, *LITTLE, *FACE, PROVEN], 10 + 365 * DAY, False),
    "an objection is against publication only": (
        [ALLOWED, *LITTLE, *FACE, PROVEN, objected()],
        NOW,
        True,
    ),
    "an employee's is off until it is recorded why it is free": ([RULES, *EMPLOYEE], NOW, False),
    "an employee's counts once it is free": (
        [replace(RULES, free_for=frozenset({"employee"})), *EMPLOYEE],
        FAR - 1,
        True,
    ),
}


@pytest.mark.parametrize("sentence", BIOMETRIC)
def test_of_biometrics(sentence: str) -> None:
    facts, at, expected = BIOMETRIC[sentence]

    assert counts(facts, "ann", RECOGNISED, at=at) is expected
