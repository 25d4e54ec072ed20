"""DECISIONS, Consent of a minor: quorum, the child's own yes, no latest word a no (R9, I10)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import counts
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_people import BirthCorrected, PersonDied, PersonRegistered
from tests.simulation.worlds import (
    NOW,
    ON_PRINT,
    ON_WEB,
    WEB,
    asked,
    guardian,
    narrowed,
    no,
    objected,
    yes,
)

# At the instant NOW, in 1970, this child is six and comes of age in 1980 (NL) or later.
DUTCH = PersonRegistered(at=0, person="ann", born="1964-01-01", country="NL")
GERMAN = replace(DUTCH, country="DE")
UNKNOWN = replace(DUTCH, country=None)
TEEN = replace(GERMAN, born="1955-06-01")
EVE, MAX = guardian("eve"), guardian("max")
EVES = [asked(), yes(voice="eve")]
BOTH = [asked(), yes(voice="eve"), yes(at=11, voice="max")]

SENTENCES: dict[str, tuple[list[Fact], bool]] = {
    "the child's yes alone is not enough": ([DUTCH, EVE, asked(), yes()], False),
    "yes of min(quorum, recorded holders): NL asks one of two": ([DUTCH, EVE, MAX, *EVES], True),
    "yes of min(quorum, recorded holders): DE asks both": ([GERMAN, EVE, MAX, *EVES], False),
    "both parents' yes in DE": ([GERMAN, EVE, MAX, *BOTH], True),
    "yes of min(quorum, recorded holders): a single parent in DE": ([GERMAN, EVE, *EVES], True),
    "nobody holds custody: at least one is needed": ([DUTCH, asked(), yes()], False),
    "unknown country: two": ([UNKNOWN, EVE, MAX, *EVES], False),
    "two yeses in two records are no quorum": (
        [GERMAN, EVE, MAX, *EVES, asked("two"), yes("two", voice="max")],
        False,
    ),
    "one parent's yes said twice is one": ([GERMAN, EVE, MAX, *EVES, yes(voice="eve")], False),
    "a claimed guardian's yes never counts": (
        [DUTCH, guardian("eve", is_claimed=True), *EVES],
        False,
    ),
    "a claimed guardian does not raise the number needed": (
        [GERMAN, EVE, guardian("max", is_claimed=True), *EVES],
        True,
    ),
    "a claimed guardian's no counts": (
        [GERMAN, EVE, guardian("max", is_claimed=True), *EVES, objected(voice="max")],
        False,
    ),
    "a guardian recorded later raises the number needed": ([GERMAN, EVE, *EVES, MAX], False),
    "the child's own yes from the country's age": ([TEEN, EVE, *EVES], False),
    "the child's own yes joins the guardian's": ([TEEN, EVE, *EVES, yes(at=12)], True),
    "the child's no wins at once": ([DUTCH, EVE, *EVES, no()], False),
    "any one guardian's no wins at once": ([DUTCH, EVE, MAX, *EVES, no(voice="max")], False),
    "a no ends the record for every voice": (
        [DUTCH, EVE, MAX, *EVES, no(voice="max"), yes(at=30, voice="eve")],
        False,
    ),
    "any voice's no hits all earlier yeses": (
        [GERMAN, EVE, MAX, *BOTH, objected(voice="max"), yes(at=30, voice="max")],
        False,
    ),
    "each lifts only the own no": (
        [DUTCH, EVE, MAX, *EVES, objected(voice="max"), yes(at=30, voice="eve")],
        False,
    ),
    "lifted by a yes of one's own": (
        [DUTCH, EVE, MAX, *EVES, objected(voice="max"), yes(at=30, voice="max")],
        True,
    ),
    "lifted in this record, not in another": (
        [
            *(DUTCH, EVE, MAX, asked(), asked("two"), objected(voice="max")),
            *(yes("two", at=30, voice="max", scope=WEB), no("two", at=31, voice="max")),
            yes(at=40, voice="eve"),
        ],
        False,
    ),
    "at equal instants a no beats its own yes": (
        [
            *(DUTCH, EVE, MAX, asked(), objected(voice="max")),
            *(yes(at=20, voice="max"), yes(at=30, voice="eve")),
        ],
        False,
    ),
    "narrowing by one is a no there only": (
        [DUTCH, EVE, MAX, *EVES, narrowed(voice="max")],
        True,
    ),
    "who never said yes refuses all that was asked": (
        [
            *(DUTCH, EVE, MAX, asked("old"), yes("old", voice="eve"), asked()),
            *(yes(voice="eve", scope=replace(WEB, channels=frozenset({"print"}))),),
            no(voice="max"),
        ],
        False,
    ),
    "superseded when the last needed voice came, not before": (
        [GERMAN, EVE, MAX, *BOTH, asked("two", supersedes="one"), yes("two", at=30, voice="eve")],
        True,
    ),
    "superseded with the second parent's yes": (
        [
            *(GERMAN, EVE, MAX, *BOTH, asked("two", supersedes="one")),
            *(yes("two", at=30, voice="eve"), yes("two", at=31, voice="max", scope=WEB)),
            objected(at=40),
        ],
        False,
    ),
    "no birth date recorded: adult, and a guardian's word is nothing": (
        [replace(DUTCH, born=None), EVE, asked(), yes(), no(voice="eve")],
        True,
    ),
    "a birth date that turns out to make a minor asks the guardian": (
        [
            *(replace(DUTCH, born=None), EVE, asked(), yes()),
            BirthCorrected(at=30, person="ann", born="1964-01-01"),
        ],
        False,
    ),
    "a child who died: nobody says yes for it any more": (
        [DUTCH, EVE, asked(), PersonDied(at=5, person="ann"), yes(voice="eve")],
        False,
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_of_minors(sentence: str) -> None:
    facts, expected = SENTENCES[sentence]

    assert counts(facts, "ann", ON_WEB, at=NOW) is expected


def test_what_the_second_parent_does_not_grant_is_not_granted() -> None:
    world = [GERMAN, EVE, MAX, *EVES, yes(at=11, voice="max", scope=WEB)]

    assert counts(world, "ann", ON_WEB, at=NOW)
    assert not counts(world, "ann", ON_PRINT, at=NOW)
