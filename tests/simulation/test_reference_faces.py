"""DECISIONS, Verdict: each face, first match (R27, R57, I11)."""

from dataclasses import replace
from typing import Any

import pytest

from tests.simulation.reference import face_is_clear
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_library import (
    FaceMarked,
    LinkConfirmed,
    LinkRemoved,
    MembershipAdded,
)
from tests.simulation.reference.facts_people import PeopleSplit, PersonErased, PersonRegistered
from tests.simulation.worlds import (
    FAIR,
    NOW,
    asked,
    asset,
    basis,
    house,
    linked,
    no,
    objected,
    reviewed,
)
from tests.simulation.worlds_of_faces import DPIA, EXEMPT, GIVEN, MARK, MATCH, ONE, ONE_IS_ENOUGH


def keep(until: int | None = None, **scope: Any) -> FaceMarked:
    return replace(MARK, mark="keep", stays=frozenset({(replace(asked().scope, **scope), until)}))


TWO = LinkConfirmed(at=5, asset="asset", face="f", member="tom", knows=False)
CROWD = replace(FAIR, default="crowd")
SHOOT = replace(CROWD, collection="shoot")
IN_BOTH = MembershipAdded(at=5, asset="asset", collection="shoot")

SENTENCES: dict[str, tuple[list[Fact], bool]] = {
    "not a face: ignored": ([replace(MARK, mark="not_a_face")], True),
    "mark redact: not clear, whatever was given": ([linked(), *GIVEN, EXEMPT, MARK], False),
    "mark keep: clear": ([keep()], True),
    "mark keep, of another channel: not": ([keep(channels=frozenset({"print"}))], False),
    "mark keep, in one of two collections: not": ([SHOOT, IN_BOTH, keep(collection="fair")], False),
    "mark keep, with end: clear until then": ([keep(NOW + 1)], True),
    "mark keep, with end: then not": ([linked(), *GIVEN, keep(NOW)], False),
    "a mark that was taken away": ([CROWD, MARK, replace(MARK, mark=None)], True),
    "link confirmed: consent counts": ([linked(), *GIVEN], True),
    "link confirmed: basis counts": ([linked(), basis()], True),
    "link confirmed: neither": ([CROWD, linked()], False),
    "link removed": ([linked(), *GIVEN, LinkRemoved(at=6, asset="asset", face="f")], False),
    "a no beats an exemption": ([linked(), EXEMPT, asked(), no()], False),
    "no no: the exemption helps whom nobody asked": ([linked(), EXEMPT], True),
    "an objection elsewhere does not beat it": (
        [linked(), EXEMPT, objected(scope=replace(asked().scope, collection="shoot"))],
        True,
    ),
    "an erased person's link never counts": (
        [linked(), *GIVEN, EXEMPT, PersonErased(at=30, person="ann")],
        False,
    ),
    "split: links move": (
        [
            *(PersonRegistered(at=0, person="bob"), linked(), *GIVEN),
            PeopleSplit(at=6, person="ann", other="bob", links=frozenset({("asset", "f")})),
        ],
        False,
    ),
    "from a match: nobody confirmed": ([MATCH, *GIVEN], False),
    "from a match: one is not enough without an assessment": ([MATCH, ONE, *GIVEN], False),
    "from a match: two": ([MATCH, ONE, TWO, *GIVEN], True),
    "from a match: the same one twice": ([MATCH, ONE, replace(ONE, at=6), *GIVEN], False),
    "from a match: the first must know the person": ([MATCH, TWO, ONE, *GIVEN], False),
    "from a match: as the assessment says": ([ONE_IS_ENOUGH, MATCH, ONE, *GIVEN], True),
    "from a match: an assessment that ran out says nothing": (
        [replace(ONE_IS_ENOUGH, assessment=replace(DPIA, expires_at=NOW)), MATCH, ONE, *GIVEN],
        False,
    ),
    "exemption valid now on this channel": ([EXEMPT], True),
    "exemption on another channel": ([replace(EXEMPT, channels=frozenset({"print"}))], False),
    "exemption that ended": ([replace(EXEMPT, until=NOW)], False),
    "exemption to come": ([replace(EXEMPT, starts=NOW + 1)], False),
    "unknown: not clear": ([], False),
    "unknown: clear by default crowd": ([CROWD], True),
    "bystander: clear by default crowd": ([CROWD, replace(MARK, mark="bystander")], True),
    "unconfirmed: clear by default crowd": ([CROWD, MATCH], True),
    "crowd of every membership": ([CROWD, SHOOT, IN_BOTH], True),
    "redact before ask before crowd": ([CROWD, replace(SHOOT, default="ask"), IN_BOTH], False),
    "never if sensitive": ([CROWD, replace(SHOOT, sensitive=True), IN_BOTH], False),
    "excluded: no effect": ([linked(), *GIVEN, replace(MARK, mark="excluded")], True),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_of_faces(sentence: str) -> None:
    facts, expected = SENTENCES[sentence]
    world = house(asset("f"), reviewed(), *facts)

    assert face_is_clear(world, "asset", "f", channel="website", at=NOW) is expected
