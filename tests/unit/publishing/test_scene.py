"""Everything a verdict is computed from, and when the clock alone may change one (R27, R30)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.memberships import strictest_of
from quitclaim.domain.publishing.scene import Scene, Stamp
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    DAY,
    FAIR,
    LATER,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_face,
    a_keep,
    a_link,
    a_linked_face,
    a_mark,
    a_person,
    a_presence,
    a_request,
    a_scene,
    an_assessment,
    an_asset,
    an_exemption,
    some_rules,
)

UNASSESSED = some_rules(assessment=None)


def test_a_scene_has_the_dossier_of_everybody_linked_or_present() -> None:
    asset = an_asset(a_linked_face(ADA), presences=(a_presence(BOB),))
    bob = a_dossier(person=a_person(BOB))

    assert a_scene(asset=asset, people=(a_dossier(), bob)).people.keys() == {ADA, BOB}
    for missing in ((a_dossier(),), (bob,)):
        with pytest.raises(ImpossibleValue, match="an empty one for whom nothing is known"):
            a_scene(asset=asset, people=missing)


def test_a_stamp_is_what_a_publication_commits_on() -> None:
    scene = a_scene(asset=an_asset(version=3), rules=some_rules(version=5, noes=8))

    assert scene.stamp == Stamp(asset=3, rules=5, noes=8)


@pytest.mark.parametrize(
    ("memberships", "known"),
    [(frozenset({FAIR, CAMP}), True), (frozenset({FAIR}), True), (frozenset(), False)],
)
def test_the_strictest_membership_is_read_once(memberships: Any, *, known: bool) -> None:
    rules = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP, sensitive=True)}

    scene = a_scene(asset=an_asset(memberships=memberships), collections=rules)

    mine = [rules[collection] for collection in memberships]
    assert scene.strictest == (strictest_of(mine) if known else None)


def test_one_unknown_collection_leaves_nothing_to_judge_by() -> None:
    asset = an_asset(memberships=frozenset({FAIR, CAMP}))

    assert a_scene(asset=asset, collections={FAIR: a_collection_rule()}).strictest is None


def edges_of(scene: Scene) -> list[datetime]:
    found, at = [], datetime.min.replace(tzinfo=UTC)
    while (edge := scene.next_change(after=at)) is not None:
        found.append(edge)
        at = edge
    return found


SHORT = Interval(NOON - 2 * DAY, NOON + 2 * DAY)
KEPT = a_face("kept", mark=a_keep(NOON + DAY))
EXEMPT = a_face("exempt", exemption=an_exemption(during=SHORT))


@pytest.mark.parametrize(
    ("scene", "edges"),
    [
        (a_scene(rules=UNASSESSED), []),
        (a_scene(), [NOON - 2 * DAY, LATER]),
        (
            a_scene(rules=some_rules(assessment=an_assessment(in_force=SHORT))),
            [NOON - 2 * DAY, NOON + 2 * DAY],
        ),
        (a_scene(asset=an_asset(licence_until=NOON), rules=UNASSESSED), [NOON]),
        (a_scene(KEPT, rules=UNASSESSED), [NOON + DAY]),
        (a_scene(a_face(mark=a_mark()), rules=UNASSESSED), []),
        (a_scene(EXEMPT, rules=UNASSESSED), [NOON - 2 * DAY, NOON + 2 * DAY]),
        (
            a_scene(
                a_face("hers", link=a_link(), exemption=an_exemption(during=SHORT)),
                people=(a_dossier(a_consent(during=Interval(NOON - DAY, NOON + 3 * DAY))),),
                rules=UNASSESSED,
            ),
            [NOON - 2 * DAY, NOON - DAY, NOON + 2 * DAY, NOON + 3 * DAY],
        ),
        # Recognition has no part in what may be shown.
        (
            a_scene(a_linked_face(), people=(a_dossier(a_biometric_consent()),), rules=UNASSESSED),
            [],
        ),
    ],
)
def test_the_clock_alone_changes_a_verdict_at_these_instants_only(
    scene: Scene, edges: list[datetime]
) -> None:
    assert edges_of(scene) == edges


def test_the_next_change_lies_ahead_whoever_it_is_about() -> None:
    bob = a_dossier(a_request(person=BOB, during=SHORT), person=a_person(BOB))
    ada = a_dossier(a_consent())
    asset = an_asset(a_linked_face(ADA), presences=(a_presence(BOB),), licence_until=NOON + DAY)
    scene = a_scene(asset=asset, people=(ada, bob), rules=UNASSESSED)

    assert scene.next_change(after=YESTERDAY) == NOON + DAY
    assert scene.next_change(after=NOON + DAY - SECOND) == NOON + DAY
    assert scene.next_change(after=NOON + DAY) == NOON + 2 * DAY
    assert scene.next_change(after=LATER) is None
