"""DECISIONS, Consent: other legal bases, what is open to whom, and what a no bars (R8)."""

from dataclasses import replace
from typing import Literal

import pytest

from tests.simulation.reference import other_basis
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_consent import (
    BasisEnded,
    ConsentRevoked,
    ConsentUnreadable,
    ObjectionDecided,
)
from tests.simulation.reference.facts_people import PersonErased
from tests.simulation.worlds import (
    NOW,
    ON_PRINT,
    ON_WEB,
    PRINT,
    RECOGNISED,
    RULES,
    WEB,
    asked,
    basis,
    house,
    no,
    objected,
    yes,
)

INTEREST, CONTRACT = basis("legitimate_interest"), basis("contract")
DISMISSED = ObjectionDecided(at=30, objection="objection", upheld=False)
UPHELD = ObjectionDecided(at=30, objection="objection", upheld=True)
OPEN = {
    "public": {"contract", "public_task", "commissioned"},
    "private": {"contract", "legitimate_interest", "public_figure", "crowd", "commissioned"},
    "media": {
        *("contract", "legitimate_interest", "public_figure", "crowd", "commissioned"),
        "journalism",
    },
}

SENTENCES: dict[str, tuple[list[Fact], bool]] = {
    "in its interval it counts": ([replace(INTEREST, starts=NOW, until=NOW + 1)], True),
    "until is outside": ([replace(INTEREST, until=NOW)], False),
    "from has not come": ([replace(INTEREST, starts=NOW + 1)], False),
    "ended": ([INTEREST, BasisEnded(at=10, id="legitimate_interest")], False),
    "not in its scope": ([replace(INTEREST, scope=PRINT)], False),
    "a no beats every other basis": ([INTEREST, asked(), no()], False),
    "a no elsewhere does not": ([INTEREST, asked(scope=PRINT), no()], True),
    "a basis recorded after the no is barred too": ([asked(), no(), basis("crowd", at=30)], False),
    "but contract recorded before it": ([CONTRACT, asked(), no()], True),
    "recorded at the same instant: the no wins": ([basis(at=20), asked(), no()], False),
    "recorded after the no": ([basis(at=21), asked(), no()], False),
    "each no in force must be survived": ([asked(), no(at=3), CONTRACT, objected()], False),
    "lifted by an own later yes": (
        [INTEREST, asked(), no(), asked("two"), yes("two", at=21)],
        True,
    ),
    "not lifted by a yes of the same instant": (
        [INTEREST, asked(), no(), asked("two"), yes("two", at=20)],
        False,
    ),
    "not lifted by a yes to something else": (
        [INTEREST, asked(), no(), asked("two"), yes("two", at=21, scope=PRINT)],
        False,
    ),
    "not lifted by a yes that is still to come": (
        [INTEREST, asked(), no(), asked("two"), yes("two", at=NOW + 1)],
        False,
    ),
    "the mere end of a yes is no no": (
        [INTEREST, asked(), yes(), ConsentRevoked(at=20, consent="one")],
        True,
    ),
    "an objection counts at once": ([INTEREST, objected()], False),
    "dismissed it bars no other basis any more": ([INTEREST, objected(), DISMISSED], True),
    "upheld it is permanent": (
        [INTEREST, objected(), UPHELD, asked(), yes(at=40, scope=WEB)],
        False,
    ),
    "a surviving basis survives an upheld one": ([CONTRACT, objected(), UPHELD], True),
    "what cannot be read may be a no": (
        [CONTRACT, asked(), ConsentUnreadable(at=20, consent="one")],
        False,
    ),
    "nothing counts for who is erased": ([CONTRACT, PersonErased(at=30, person="ann")], False),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_of_other_bases(sentence: str) -> None:
    facts, expected = SENTENCES[sentence]

    assert other_basis(house(*facts), "ann", ON_WEB, at=NOW) is expected


@pytest.mark.parametrize("kind", ["public", "private", "media"])
def test_which_are_open_depends_on_the_kind_of_organisation(
    kind: Literal["public", "private", "media"],
) -> None:
    names = {name for open_ones in OPEN.values() for name in open_ones} | {"consent", "whim"}
    rules = replace(RULES, kind=kind)

    found = {name for name in names if other_basis([rules, basis(name)], "ann", ON_WEB, at=NOW)}

    assert found == OPEN[kind]


def test_biometrics_have_none_but_explicit_consent() -> None:
    assert not other_basis(house(CONTRACT), "ann", RECOGNISED, at=NOW)


def test_without_rules_none_is_open() -> None:
    assert not other_basis([CONTRACT], "ann", ON_WEB, at=NOW)


def test_a_setting_may_only_make_it_stricter() -> None:
    strict = replace(RULES, surviving=frozenset())
    loose = replace(RULES, surviving=frozenset({"legitimate_interest"}))

    assert not other_basis([strict, CONTRACT, objected()], "ann", ON_WEB, at=NOW)
    assert not other_basis([loose, INTEREST, objected()], "ann", ON_WEB, at=NOW)
    assert other_basis([strict, CONTRACT, objected()], "ann", ON_PRINT, at=NOW)
