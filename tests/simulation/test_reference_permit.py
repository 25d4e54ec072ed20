"""DECISIONS, Permit: per asset, every gate and everyone named (R15)."""

from dataclasses import replace

import pytest

from tests.simulation.reference import Run, permit
from tests.simulation.reference.facts import Fact, Scope
from tests.simulation.reference.facts_library import AssetDeleted, MembershipAdded
from tests.simulation.reference.facts_people import PersonRegistered
from tests.simulation.reference.facts_rules import (
    Assessment,
    RosterAttested,
    RosterChanged,
    RunSuspended,
)
from tests.simulation.worlds import ANN, FAIR, NOW, RULES, asked, asset, no, yes

DPIA = Assessment(
    model="hash",
    target_fmr="1/100000",
    largest_gallery=50,
    categories=frozenset({"visitor"}),
    approved_at=1,
    expires_at=NOW + 1,
)
ON = replace(RULES, recognition=True, assessment=DPIA)
ROSTER = replace(FAIR, mode="roster")
SHOOT = replace(ROSTER, collection="shoot")
ASKED = asked(kind="biometric", scope=Scope(collection="fair"))
YES = yes(scope=Scope(collection="fair"))
ATTESTED = RosterAttested(
    at=20, collection="fair", people=frozenset({"ann"}), assets=frozenset({"asset"})
)
CHANGED = RosterChanged(at=30, collection="fair", people=frozenset({"ann", "bob"}))
BOB = PersonRegistered(at=0, person="bob")
PUPIL = replace(ANN, category="pupil")
IN_BOTH = MembershipAdded(at=21, asset="asset", collection="shoot")
RUN = Run(model="hash", target_fmr="1/100000", gallery=50)
ALL: list[Fact] = [ON, ROSTER, ANN, asset("f"), ASKED, YES, ATTESTED]
# What a world has more than ALL, the gates that lack, and the people.
SENTENCES: dict[str, tuple[list[Fact], set[str], set[str]]] = {
    "everything is there": ([], set(), set()),
    "off means off": ([replace(ON, recognition=False)], {"recognition"}, set()),
    "stop switch": ([replace(ON, stop=True)], {"stop"}, set()),
    "no assessment": ([replace(ON, assessment=None)], {"assessment"}, set()),
    "assessment not yet approved": (
        [replace(ON, assessment=replace(DPIA, approved_at=NOW + 1))],
        {"assessment"},
        set(),
    ),
    "assessment not in force any more": (
        [replace(ON, assessment=replace(DPIA, expires_at=NOW))],
        {"assessment"},
        set(),
    ),
    "collection in mode roster": ([FAIR], {"mode"}, set()),
    "categories of every roster person": ([PUPIL], {"categories"}, {"ann"}),
    "consent withdrawn": ([no(at=40)], set(), {"ann"}),
    "a change of roster voids the attestation": ([CHANGED, BOB], {"attestation"}, {"bob"}),
    "roster not empty": ([replace(CHANGED, people=frozenset())], {"attestation", "roster"}, set()),
    "attested anew": ([CHANGED, replace(ATTESTED, at=31)], set(), set()),
    "attested for other assets too": (
        [replace(ATTESTED, at=31, assets=frozenset({"other"}))],
        set(),
        set(),
    ),
    "attested anew, for another asset": (
        [CHANGED, replace(ATTESTED, at=31, assets=frozenset({"other"}))],
        {"attestation"},
        set(),
    ),
    "a stranger: the attestation was wrong": (
        [RunSuspended(at=40, collection="fair")],
        {"attestation", "suspended"},
        set(),
    ),
    "attested anew after the stranger": (
        [RunSuspended(at=40, collection="fair"), replace(ATTESTED, at=41)],
        set(),
        set(),
    ),
    "every membership in mode roster": (
        [SHOOT, IN_BOTH],
        {"attestation", "roster"},
        {"ann"},
    ),
    "consent counts in every such collection": (
        [SHOOT, IN_BOTH, replace(ATTESTED, collection="shoot")],
        set(),
        {"ann"},
    ),
    "no living membership": ([AssetDeleted(at=40, asset="asset")], {"membership"}, set()),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_of_permits(sentence: str) -> None:
    more, gates, people = SENTENCES[sentence]

    answer = permit([*ALL, *more], "asset", RUN, at=NOW)

    assert answer.gates == gates
    assert answer.people == people
    assert answer.is_granted is (not gates and not people)


def test_a_run_that_is_not_the_assessed_one_is_refused_with_all_it_lacks() -> None:
    run = Run(model="other", target_fmr="1/10", gallery=51)

    answer = permit([*ALL, replace(ON, stop=True)], "asset", run, at=NOW)

    assert answer.gates == {"model", "target_fmr", "gallery", "stop"}


def test_without_rules_there_is_no_recognition() -> None:
    assert permit(ALL[1:], "asset", RUN, at=NOW).gates == {"recognition", "assessment"}
