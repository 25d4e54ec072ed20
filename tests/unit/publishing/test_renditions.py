"""R28, R29, I2: nothing is served that the rules of this instant do not allow."""

from datetime import datetime
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.organisation.finish import USUAL
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.domain.publishing.renditions import Rendition, Service, rendition_of
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import Outcome, Verdict, verdict_on
from tests.builders import (
    DAY,
    LATER,
    NOON,
    SECOND,
    WEBSITE,
    a_consent,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_review,
    a_scene,
    an_asset,
    an_id,
    some_rules,
)

STAMP = Stamp(asset=1, rules=1, noes=0)
ADAS_YES = (a_dossier(a_consent()),)


def verdict(*, at: datetime = NOON, noes: int = 0, name: str = "stranger") -> Verdict:
    """Ada is shown, a stranger redacted."""
    scene = a_scene(a_linked_face(), a_face(name), people=ADAS_YES, rules=some_rules(noes=noes))
    return verdict_on(scene, channel=WEBSITE, at=at)


def a_rendition(of: Verdict | None = None) -> Rendition:
    return rendition_of(of or verdict(), asset=a_hash("asset"), under=an_id("rendition"))


def test_a_rendition_carries_what_its_verdict_was_decided_from() -> None:
    assert a_rendition() == Rendition(
        id=an_id("rendition"),
        asset=a_hash("asset"),
        content=a_hash("content"),
        channel=WEBSITE,
        outcome=Outcome.REDACT,
        redacted=frozenset({an_id("stranger")}),
        stamp=STAMP,
        valid_until=LATER,
        decided_at=NOON,
        recalled_at=None,
        finish=USUAL,
        extent=None,
        release=ModelRelease.NONE,
        published_at=NOON,
        version=1,
    )


@pytest.mark.parametrize(
    ("at", "stamp", "service"),
    [
        (NOON, STAMP, Service.SERVE),
        (LATER - SECOND, STAMP, Service.SERVE),
        (LATER, STAMP, Service.DECIDE_AGAIN),
        (NOON - SECOND, STAMP, Service.DECIDE_AGAIN),
        # One step of the no-counter, of the rules or of the asset.
        (NOON, Stamp(asset=1, rules=1, noes=1), Service.DECIDE_AGAIN),
        (NOON, Stamp(asset=1, rules=2, noes=0), Service.DECIDE_AGAIN),
        (NOON, Stamp(asset=2, rules=1, noes=0), Service.DECIDE_AGAIN),
    ],
)
def test_a_rendition_is_served_while_nothing_moved_and_the_clock_changed_nothing(
    at: datetime, stamp: Stamp, service: Service
) -> None:
    assert a_rendition().service(stamp=stamp, at=at) is service
    assert a_rendition().recalled(at=NOON).service(stamp=stamp, at=at) is Service.GONE


def test_what_never_changes_by_the_clock_is_served_for_ever() -> None:
    for_ever = verdict_on(a_scene(rules=some_rules(assessment=None)), channel=WEBSITE, at=NOON)

    assert for_ever.valid_until is None
    assert a_rendition(for_ever).service(stamp=STAMP, at=LATER) is Service.SERVE


@pytest.mark.parametrize(
    ("changes", "serves"), [({}, True), ({"noes": 5}, True), ({"name": "another"}, False)]
)
def test_the_same_bytes_serve_a_verdict_that_shows_the_same(
    changes: dict[str, Any], *, serves: bool
) -> None:
    other = verdict(**changes)

    assert a_rendition().serves(other) is serves
    if not serves:
        with pytest.raises(ImpossibleValue, match="recall, then publish"):
            a_rendition().decided_again(other)


def test_the_same_faces_on_other_bytes_are_another_rendition() -> None:
    """I14: the review was of the other content."""
    cropped = an_asset(content=a_hash("crop"), review=a_review(content=a_hash("crop")))
    old, new = (
        verdict_on(scene, channel=WEBSITE, at=NOON) for scene in (a_scene(), a_scene(asset=cropped))
    )

    assert a_rendition(old).serves(old)
    assert not a_rendition(old).serves(new)


def test_a_clear_rendition_serves_no_verdict_that_redacts() -> None:
    clear = verdict_on(a_scene(), channel=WEBSITE, at=NOON)

    assert a_rendition(clear).serves(clear)
    assert not a_rendition(clear).serves(verdict())
    assert not a_rendition().serves(clear)


@pytest.mark.parametrize("at", [NOON + DAY, NOON - DAY])
def test_decided_again_it_goes_out_under_the_new_stamp(at: datetime) -> None:
    again = a_rendition().decided_again(verdict(at=at, noes=7))

    assert again.stamp == Stamp(asset=1, rules=1, noes=7)
    assert (again.version, again.decided_at, again.published_at) == (2, at, NOON)
    assert again.valid_until == verdict(at=at).valid_until
    assert again.id == an_id("rendition")


def test_a_rendition_is_recalled_once() -> None:
    recalled = a_rendition().recalled(at=NOON + DAY)

    assert (recalled.recalled_at, recalled.version) == (NOON + DAY, 2)
    with pytest.raises(RecordEnded, match=an_id("rendition")):
        recalled.recalled(at=NOON + DAY)
