"""What one channel may show of one asset at one instant, and why no more (R27, R28, I2)."""

from typing import Any

import pytest

from quitclaim.domain.consents.answers import Basis, Gap
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.memberships import Default
from quitclaim.domain.publishing.looks import Look, Sight
from quitclaim.domain.publishing.scene import Scene, Stamp
from quitclaim.domain.publishing.verdict import Bar, Outcome, Verdict, verdict_on
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    LATER,
    NOON,
    WEBSITE,
    a_channel_rule,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_face,
    a_linked_face,
    a_person,
    a_presence,
    a_scene,
    an_asset,
    an_exemption,
    an_id,
    some_rules,
)

HERS = an_id(f"face of {ADA}")
YES = (a_dossier(a_consent()),)
SENSITIVE = {FAIR: a_collection_rule(sensitive=True)}
NO_REDACTION = some_rules(channels={WEBSITE: a_channel_rule(redaction=False)})


def on(scene: Scene, channel: Channel = WEBSITE) -> Verdict:
    return verdict_on(scene, channel=channel, at=NOON)


def test_an_asset_without_faces_that_was_reviewed_is_clear() -> None:
    verdict = on(a_scene())

    assert verdict.outcome is Outcome.CLEAR and verdict.is_publishable
    assert (verdict.bars, verdict.faces, verdict.absent) == ((), {}, {})


def test_a_verdict_names_each_face_with_its_ground_or_lack_and_what_it_was_computed_from() -> None:
    scene = a_scene(
        asset=an_asset(a_linked_face(), a_face("stranger"), version=4),
        people=YES,
        rules=some_rules(version=5, noes=6),
    )

    verdict = on(scene)

    assert (verdict.channel, verdict.at, verdict.valid_until) == (WEBSITE, NOON, LATER)
    assert verdict.outcome is Outcome.REDACT and verdict.is_publishable
    assert verdict.faces.keys() == {HERS, an_id("stranger")}
    assert isinstance(verdict.faces[HERS].why, Basis)
    assert verdict.faces[an_id("stranger")] == Look(Sight.UNKNOWN)
    assert verdict.unclear == {an_id("stranger")}
    assert verdict.stamp == Stamp(asset=4, rules=5, noes=6)
    assert verdict.records == {ADA: {ADA: 1, an_id("consent"): 2}}


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, Outcome.REDACT),
        ({"collections": SENSITIVE}, Outcome.WITHHELD),
        ({"collections": {FAIR: a_collection_rule(redaction=False)}}, Outcome.WITHHELD),
        (
            {"collections": {FAIR: a_collection_rule(sensitive=True, redaction=True)}},
            Outcome.REDACT,
        ),
        ({"rules": NO_REDACTION}, Outcome.WITHHELD),
        (
            {"collections": {FAIR: a_collection_rule(default=Default.CROWD, reason="a fair")}},
            Outcome.CLEAR,
        ),
    ],
)
def test_a_face_that_is_not_clear_is_redacted_where_everybody_allows_it_else_withheld(
    changes: dict[str, Any], outcome: Outcome
) -> None:
    verdict = on(a_scene(a_face(), **changes))

    assert verdict.outcome is outcome
    assert verdict.bars == ((Bar.NO_REDACTION,) if outcome is Outcome.WITHHELD else ())
    assert verdict.is_publishable is (outcome is not Outcome.WITHHELD)


def test_every_living_membership_has_to_allow_redaction() -> None:
    """R59."""
    asset = an_asset(a_face(), memberships=frozenset({FAIR, CAMP}))
    rules = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP, sensitive=True)}

    assert on(a_scene(asset=asset, collections=rules)).bars == (Bar.NO_REDACTION,)


@pytest.mark.parametrize("changes", [{"collections": SENSITIVE}, {"rules": NO_REDACTION}])
def test_where_nothing_has_to_be_redacted_it_matters_not_whether_it_may(
    changes: dict[str, Any],
) -> None:
    assert on(a_scene(a_linked_face(), people=YES, **changes)).outcome is Outcome.CLEAR


def test_who_is_present_without_a_region_cannot_be_redacted() -> None:
    asset = an_asset(a_face(exemption=an_exemption()), presences=(a_presence(BOB),))
    bob = a_dossier(person=a_person(BOB))

    verdict = on(a_scene(asset=asset, people=(bob,)))

    # An exemption is of a face: it clears nobody who has none.
    assert verdict.bars == (Bar.NO_REGION,)
    assert list(verdict.absent) == [BOB]
    assert verdict.absent[BOB].gaps == {Gap.NEVER_ASKED}


def test_who_is_present_and_said_yes_bars_nothing() -> None:
    verdict = on(a_scene(asset=an_asset(presences=(a_presence(ADA),)), people=YES))

    assert verdict.outcome is Outcome.CLEAR and verdict.absent == {}


def test_a_rendition_serves_another_verdict_that_shows_the_same() -> None:
    clear, redacted = on(a_scene()), on(a_scene(a_face()))
    other = on(a_scene(a_face("other")))

    assert clear.shows_the_same_as(on(a_scene(a_linked_face(), people=YES)))
    assert redacted.shows_the_same_as(on(a_scene(a_face(), a_linked_face(), people=YES)))
    assert not redacted.shows_the_same_as(other)
    assert not clear.shows_the_same_as(redacted)
    withheld = on(a_scene(a_face(), collections=SENSITIVE))
    assert not redacted.shows_the_same_as(withheld)
