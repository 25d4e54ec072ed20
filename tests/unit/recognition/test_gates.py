"""R15, R16: which gates are shut, and to whom recognition is closed."""

from typing import Any

import pytest

from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Category
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.recognition.gates import Gate, closed_gates, outdated
from quitclaim.domain.recognition.runs import Aim
from tests.builders import (
    ADA,
    CAMP,
    FAIR,
    MIA,
    NOON,
    a_biometric_consent,
    a_capture,
    a_collection_rule,
    a_dossier,
    a_person,
    a_roster,
    a_run,
    an_assessment,
    an_asset,
    an_attestation,
    some_people,
    some_rules,
)

IN_BOTH = an_asset(memberships=frozenset({FAIR, CAMP}))
BOTH_RULES = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)}
BOTH_ROSTERS = {FAIR: a_roster(ADA), CAMP: a_roster(ADA, collection=CAMP)}
BOTH_ATTESTED = (an_attestation(), an_attestation(collection=CAMP))
TWICE: dict[str, Any] = {
    "asset": IN_BOTH,
    "collections": BOTH_RULES,
    "rosters": BOTH_ROSTERS,
    "attestations": BOTH_ATTESTED,
}


@pytest.mark.parametrize(
    ("changes", "gates"),
    [
        ({}, []),
        (TWICE, []),
        ({"rules": some_rules(recognition=False)}, [Gate.SWITCHED_OFF]),
        ({"rules": some_rules(stopped=True)}, [Gate.STOPPED]),
        ({"collections": {FAIR: a_collection_rule(mode=Mode.OFF)}}, [Gate.COLLECTION_OFF]),
        ({"collections": {FAIR: a_collection_rule(suspended=True)}}, [Gate.SUSPENDED]),
        ({"collections": {}}, [Gate.COLLECTION_UNKNOWN]),
        ({"rosters": {FAIR: a_roster()}}, [Gate.EMPTY_ROSTER]),
        ({"rosters": {}}, [Gate.EMPTY_ROSTER, Gate.NOT_ATTESTED]),
        ({"attestations": ()}, [Gate.NOT_ATTESTED]),
        ({"attestations": (an_attestation(roster_version=2),)}, [Gate.NOT_ATTESTED]),
        ({"attestations": (an_attestation(roster_version=2), an_attestation())}, []),
        ({"asset": an_asset(fate=Fate.BLOCKED)}, [Gate.ASSET_BARRED]),
        ({"asset": an_asset(unreadable="mark 'halo'")}, [Gate.ASSET_BARRED]),
        ({"asset": an_asset(memberships=frozenset())}, [Gate.ASSET_BARRED]),
        # R59: every living membership, the strictest decides.
        (TWICE | {"collections": {FAIR: a_collection_rule()}}, [Gate.COLLECTION_UNKNOWN]),
        (
            TWICE | {"collections": BOTH_RULES | {CAMP: a_collection_rule(CAMP, mode=Mode.OFF)}},
            [Gate.COLLECTION_OFF],
        ),
        (TWICE | {"attestations": BOTH_ATTESTED[:1]}, [Gate.NOT_ATTESTED]),
        (
            TWICE | {"rosters": {FAIR: a_roster(ADA)}},
            [Gate.EMPTY_ROSTER, Gate.NOT_ATTESTED],
        ),
        (
            TWICE | {"rosters": BOTH_ROSTERS | {CAMP: a_roster(collection=CAMP)}},
            [Gate.EMPTY_ROSTER],
        ),
        (
            {
                "rules": some_rules(recognition=False, stopped=True),
                "collections": {FAIR: a_collection_rule(mode=Mode.OFF, suspended=True)},
                "rosters": {},
            },
            [
                Gate.SWITCHED_OFF,
                Gate.STOPPED,
                Gate.COLLECTION_OFF,
                Gate.SUSPENDED,
                Gate.EMPTY_ROSTER,
                Gate.NOT_ATTESTED,
            ],
        ),
    ],
)
def test_every_gate_that_is_shut_is_named(changes: dict[str, Any], gates: list[Gate]) -> None:
    assert list(closed_gates(a_run(**changes))) == gates


@pytest.mark.parametrize(
    ("rules", "gates"),
    [
        (some_rules(), []),
        (some_rules(recognition=False, stopped=True), [Gate.SWITCHED_OFF, Gate.STOPPED]),
    ],
)
@pytest.mark.parametrize("aim", [Aim.ENROLMENT, Aim.CAPTURE])
def test_a_capture_needs_no_roster(aim: Aim, rules: Any, gates: list[Gate]) -> None:
    assert list(closed_gates(a_capture(aim, rules=rules))) == gates


@pytest.mark.parametrize(
    ("changes", "size", "found"),
    [
        ({}, 10, []),
        ({}, 11, [Outdated.GALLERY_TOO_LARGE]),
        ({"rules": some_rules(assessment=None)}, 11, [Gate.NOT_ASSESSED]),
        (
            {"rules": some_rules(assessment=an_assessment(categories=frozenset({Category.PUPIL})))},
            10,
            [Outdated.OTHER_CATEGORIES],
        ),
        # Somebody without a dossier has no category; her missing yes refuses anyway.
        ({"people": {}}, 10, []),
        ({"target_rate": 0.01}, 10, [Outdated.OTHER_TARGET_RATE]),
    ],
)
def test_what_runs_now_is_held_against_what_was_approved(
    changes: dict[str, Any], size: int, found: list[Gate | Outdated]
) -> None:
    assert list(outdated(a_run(**changes), gallery_size=size, at=NOON)) == found


def test_only_the_categories_of_people_asked_matter() -> None:
    pupil = a_dossier(person=a_person(MIA, category=Category.PUPIL))
    ada = a_dossier(a_biometric_consent())

    run = a_run(ada, people=some_people(ada, pupil))

    assert list(outdated(run, gallery_size=1, at=NOON)) == []
