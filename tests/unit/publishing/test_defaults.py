"""A collection's setting, seen on each face before it is set (R57)."""

from collections.abc import Collection
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.memberships import CollectionRule, Default
from quitclaim.domain.publishing.defaults import Shift, shifts
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Outcome
from tests.builders import (
    ADA,
    CAMP,
    FAIR,
    NOON,
    PRESS,
    WEBSITE,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_scene,
    an_asset,
)

REDACT = a_collection_rule()
CROWD = a_collection_rule(default=Default.CROWD, reason="a public fair")
SENSITIVE = a_collection_rule(sensitive=True)
ONE, OTHER = a_face("one"), a_face("other")
WEB = frozenset({WEBSITE})


def seen(
    *scenes: Scene, rule: CollectionRule = CROWD, channels: Collection[Channel] = WEB
) -> list[Shift]:
    return list(shifts(scenes, rule, channels=channels, at=NOON))


def a_shift(**changes: Any) -> Shift:
    known: dict[str, Any] = {
        "asset": an_asset().id,
        "channel": WEBSITE,
        "before": Outcome.REDACT,
        "after": Outcome.CLEAR,
        "cleared": frozenset({ONE.id, OTHER.id}),
        "redacted": frozenset(),
    }
    return Shift(**(known | changes))


def test_a_default_of_crowd_clears_the_faces_nobody_decided_on() -> None:
    assert seen(a_scene(ONE, OTHER)) == [a_shift()]


def test_going_back_redacts_them_again() -> None:
    scene = a_scene(ONE, OTHER, collections={FAIR: CROWD})

    assert seen(scene, rule=REDACT) == [
        a_shift(
            before=Outcome.CLEAR,
            after=Outcome.REDACT,
            cleared=frozenset(),
            redacted=frozenset({ONE.id, OTHER.id}),
        )
    ]


def test_a_person_who_decided_is_not_touched_by_a_default() -> None:
    hers = a_linked_face(ADA)
    agreed = a_scene(hers, people=(a_dossier(a_consent()),))
    silent = a_scene(hers, ONE, people=(a_dossier(),))

    assert seen(agreed) == []
    assert seen(silent) == [a_shift(after=Outcome.REDACT, cleared=frozenset({ONE.id}))]


def test_what_no_redaction_can_mend_is_seen_as_an_outcome() -> None:
    assert seen(a_scene(ONE), rule=SENSITIVE) == [
        a_shift(after=Outcome.WITHHELD, cleared=frozenset())
    ]


def test_each_asset_and_channel_is_seen_apart_and_in_order() -> None:
    scenes = [a_scene(ONE, asset=an_asset(ONE, id=a_hash(name))) for name in ("first", "second")]

    found = seen(*scenes, channels=[WEBSITE, PRESS])

    assert [(shift.asset, shift.channel) for shift in found] == [
        (a_hash(name), channel) for name in ("first", "second") for channel in (PRESS, WEBSITE)
    ]


def test_another_membership_can_hold_the_change_back() -> None:
    rules = {FAIR: REDACT, CAMP: a_collection_rule(CAMP)}
    asset = an_asset(ONE, memberships=frozenset({FAIR, CAMP}))

    assert seen(a_scene(asset=asset, collections=rules)) == []
    assert seen(a_scene(ONE), rule=a_collection_rule(CAMP, sensitive=True)) == []


def test_a_preview_changes_nothing() -> None:
    scene = a_scene(ONE)

    seen(scene)

    assert scene == a_scene(ONE)


def test_a_shift_changes_something() -> None:
    same: dict[str, Any] = {"after": Outcome.REDACT, "cleared": frozenset()}
    face = frozenset({ONE.id})

    assert a_shift(**same, redacted=face).redacted == face
    assert a_shift(**(same | {"cleared": face})).cleared == face
    assert a_shift(cleared=frozenset()).after is Outcome.CLEAR
    with pytest.raises(ImpossibleValue, match="leave out what stays as it is"):
        a_shift(**same)
    with pytest.raises(ImpossibleValue, match="asset is no hash"):
        a_shift(asset="asset")
    with pytest.raises(ImpossibleValue, match="channel is no slug"):
        a_shift(channel="The Press")
