"""DECISIONS, Consent: each sentence with its example, for an adult (R1, R5, I3, I4)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import Use, counts
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_consent import ConsentRevoked
from tests.simulation.worlds import (
    ANN,
    NOW,
    ON_PRINT,
    ON_WEB,
    PRINT,
    RECOGNISED,
    WEB,
    WEB_AND_PRINT,
    asked,
    house,
    narrowed,
    no,
    yes,
)

GIVEN = [asked(), yes()]
ELSEWHERE = replace(WEB_AND_PRINT, collection="shoot")
HERE = replace(WEB_AND_PRINT, collection="fair")
ABROAD = replace(ON_WEB, territory="BE")
WORLDWIDE = replace(WEB_AND_PRINT, territories=frozenset({"world"}))
RAN_AHEAD = NOW + 50

SENTENCES: dict[str, tuple[list[Fact], Use, bool]] = {
    "what was asked and not answered is no consent": ([asked()], ON_WEB, False),
    "counts iff given": (GIVEN, ON_WEB, True),
    "counts iff t inside: from is inside": ([replace(asked(), starts=NOW), yes()], ON_WEB, True),
    "counts iff t inside: until is outside": ([replace(asked(), until=NOW), yes()], ON_WEB, False),
    "scope: one collection": ([asked(scope=HERE), yes()], ON_WEB, True),
    "scope: another collection": ([asked(scope=ELSEWHERE), yes()], ON_WEB, False),
    "scope: not the territory": (GIVEN, ABROAD, False),
    "scope: the world holds every territory": (
        [asked(scope=WORLDWIDE), yes(scope=WORLDWIDE)],
        ABROAD,
        True,
    ),
    "an unticked box is simply not granted": ([asked(), yes(scope=WEB)], ON_PRINT, False),
    "an unticked box is no no": ([*GIVEN, asked("two"), yes("two", scope=WEB)], ON_PRINT, True),
    "biometric never implies publication": ([asked(kind="biometric"), yes()], ON_WEB, False),
    "publication never implies biometric": (GIVEN, RECOGNISED, False),
    "withdrawn ends every earlier yes, whatever record": (
        [*GIVEN, asked("two"), yes("two", at=15), no("two")],
        ON_WEB,
        False,
    ),
    "withdrawn hits what the record covered until then": (
        [*GIVEN, asked("two", scope=WEB), yes("two", at=15, scope=WEB), no("two")],
        ON_PRINT,
        True,
    ),
    "refused hits all that was asked": ([*GIVEN, asked("two"), no("two")], ON_PRINT, False),
    "given after the person's last no": (
        [asked(), no(), asked("two"), yes("two", at=21)],
        ON_WEB,
        True,
    ),
    "at equal instants a no beats a yes": (
        [asked(), no(), asked("two"), yes("two", at=20)],
        ON_WEB,
        False,
    ),
    "an ended record takes no event": ([*GIVEN, no(), yes(at=30)], ON_WEB, False),
    "a no dated in the future counts too": ([*GIVEN, no(at=RAN_AHEAD)], ON_WEB, False),
    "an ending dated in the future ends too": (
        [*GIVEN, ConsentRevoked(at=RAN_AHEAD, consent="one")],
        ON_WEB,
        False,
    ),
    "a yes dated after t does not count yet": ([asked(), yes(at=RAN_AHEAD)], ON_WEB, False),
    "narrowed stays given with the smaller scope": ([*GIVEN, narrowed()], ON_WEB, True),
    "narrowed away ends every earlier yes": (
        [asked("old"), yes("old"), *GIVEN, narrowed()],
        ON_PRINT,
        False,
    ),
    "narrowing leaves the other records' rest": (
        [asked("old"), yes("old"), *GIVEN, narrowed()],
        ON_WEB,
        True,
    ),
    "a scope only shrinks": ([*GIVEN, narrowed(), narrowed(scope=WEB_AND_PRINT)], ON_PRINT, False),
    "narrowing to elsewhere is a withdrawal": (
        [asked("old"), yes("old"), asked(scope=HERE), yes(), narrowed(scope=ELSEWHERE)],
        ON_WEB,
        False,
    ),
    "the world narrowed to one country is the country": (
        [asked(scope=WORLDWIDE), yes(scope=WORLDWIDE), narrowed(), narrowed(scope=WORLDWIDE)],
        ON_WEB,
        True,
    ),
    "narrowing to nothing is a withdrawal": (
        [asked("old"), yes("old"), *GIVEN, narrowed(), narrowed(at=21, scope=PRINT)],
        ON_WEB,
        False,
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_of_consent(sentence: str) -> None:
    facts, use, expected = SENTENCES[sentence]

    assert counts([ANN, *facts], "ann", use, at=NOW) is expected


def test_an_empty_house_allows_nothing() -> None:
    assert not counts(house(), "nobody", ON_WEB, at=NOW)
