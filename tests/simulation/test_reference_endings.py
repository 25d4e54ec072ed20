"""DECISIONS, Consent: what ends a record, what ends every earlier yes, and who is who (R5, R7)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import Use, counts
from tests.simulation.reference.facts import Fact, Scope
from tests.simulation.reference.facts_consent import (
    ConsentCancelled,
    ConsentRevoked,
    ConsentUnreadable,
    ObjectionDecided,
)
from tests.simulation.reference.facts_people import (
    MergeUndone,
    PeopleMerged,
    PersonDied,
    PersonErased,
    PersonRegistered,
)
from tests.simulation.worlds import (
    ANN,
    NOW,
    ON_PRINT,
    ON_WEB,
    RECOGNISED,
    WEB,
    asked,
    no,
    objected,
    yes,
)

GIVEN = [asked(), yes()]
BOB = PersonRegistered(at=0, person="bob")
MERGED = PeopleMerged(at=40, kept="ann", gone="bob")
HIS_ASKED = replace(asked("his", at=25), person="bob")

SENTENCES: dict[str, tuple[list[Fact], Use, bool]] = {
    "revoked ends that record": ([*GIVEN, ConsentRevoked(at=20, consent="one")], ON_WEB, False),
    "revoked ends that record only": (
        [*GIVEN, asked("two"), yes("two"), ConsentRevoked(at=20, consent="two")],
        ON_WEB,
        True,
    ),
    "request cancelled ends nothing": (
        [*GIVEN, asked("two"), ConsentCancelled(at=20, consent="two")],
        ON_WEB,
        True,
    ),
    "a renewal that is given supersedes": (
        [*GIVEN, asked("two", supersedes="one"), yes("two", scope=WEB)],
        ON_PRINT,
        False,
    ),
    "refusing a renewal is a no in that scope": (
        [*GIVEN, asked("two", scope=WEB, supersedes="one"), no("two")],
        ON_WEB,
        False,
    ),
    "refusing a renewal leaves the rest": (
        [*GIVEN, asked("two", scope=WEB, supersedes="one"), no("two")],
        ON_PRINT,
        True,
    ),
    "leaving a renewal unanswered lets the old one run": (
        [*GIVEN, asked("two", supersedes="one")],
        ON_WEB,
        True,
    ),
    "an objection counts at once": ([*GIVEN, objected()], ON_WEB, False),
    "an objection hits its own scope": ([*GIVEN, objected()], ON_PRINT, True),
    "an objection is against publication only": (
        [asked(kind="biometric", scope=Scope()), yes(scope=Scope()), objected(scope=WEB)],
        RECOGNISED,
        True,
    ),
    "a dismissed objection still ended earlier yeses": (
        [*GIVEN, objected(), ObjectionDecided(at=30, objection="objection", upheld=False)],
        ON_WEB,
        False,
    ),
    "a record that cannot be read: no yes counts at all": (
        [*GIVEN, asked("two"), ConsentUnreadable(at=20, consent="two")],
        ON_WEB,
        False,
    ),
    "merge: records of both count": ([BOB, HIS_ASKED, yes("his", at=30), MERGED], ON_WEB, True),
    "merge: any no wins": ([*GIVEN, BOB, HIS_ASKED, no("his", at=30), MERGED], ON_WEB, False),
    "undo restores exactly": (
        [*GIVEN, BOB, HIS_ASKED, no("his"), MERGED, MergeUndone(at=50, kept="ann", gone="bob")],
        ON_WEB,
        True,
    ),
    "nobody's yes ends a record of somebody else, whom she was taken for when it was asked": (
        [
            *(BOB, *GIVEN, HIS_ASKED, yes("his", at=30), MERGED),
            replace(asked("new", at=45, supersedes="one"), person="bob"),
            *(MergeUndone(at=50, kept="ann", gone="bob"), yes("new", at=60, scope=WEB)),
        ],
        ON_PRINT,
        True,
    ),
    "a renewal given while two are one supersedes the record of either": (
        [
            *(BOB, *GIVEN, MERGED, replace(asked("new", at=45, supersedes="one"), person="bob")),
            *(yes("new", at=46, scope=WEB), MergeUndone(at=50, kept="ann", gone="bob")),
        ],
        ON_PRINT,
        False,
    ),
    "a person who died: consents run to expiry": (
        [*GIVEN, PersonDied(at=15, person="ann")],
        ON_WEB,
        True,
    ),
    "a person who died: no renewal": (
        [asked(), PersonDied(at=5, person="ann"), yes()],
        ON_WEB,
        False,
    ),
    "a relative's objection is a revocation": (
        [*GIVEN, PersonDied(at=15, person="ann"), objected(voice="eve", scope=WEB)],
        ON_PRINT,
        False,
    ),
    "an erased person consents to nothing": (
        [*GIVEN, PersonErased(at=30, person="ann")],
        ON_WEB,
        False,
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_of_endings(sentence: str) -> None:
    facts, use, expected = SENTENCES[sentence]

    assert counts([ANN, *facts], "ann", use, at=NOW) is expected
