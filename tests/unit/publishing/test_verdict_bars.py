"""What no redaction can mend; a refusal names all of it (R27, R33, R56, I14)."""

from typing import Any

import pytest

from quitclaim.domain.ids import Channel
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.verdict import Bar, Outcome, verdict_on
from tests.builders import (
    CAMP,
    FAIR,
    INTERNAL,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_channel_rule,
    a_dossier,
    a_face,
    a_hash,
    a_linked_face,
    a_presence,
    a_review,
    a_scene,
    an_asset,
    some_rules,
)

OLD_REVIEW = a_review(content=a_hash("before the crop"))
NOWHERE: dict[str, Any] = {"memberships": frozenset()}
INSIDE = Channel("intranet")
STRICT_INSIDE = some_rules(channels={INSIDE: a_channel_rule(INSIDE, external=False)})


def bars(asset: dict[str, Any], channel: Channel = WEBSITE, **changes: Any) -> tuple[Bar, ...]:
    verdict = verdict_on(a_scene(asset=an_asset(**asset), **changes), channel=channel, at=NOON)
    assert (verdict.outcome is Outcome.WITHHELD) is bool(verdict.bars)
    return verdict.bars


@pytest.mark.parametrize(
    ("asset", "expected"),
    [
        ({}, ()),
        ({"fate": Fate.DELETED}, (Bar.DELETED,)),
        ({"fate": Fate.BLOCKED}, (Bar.BLOCKED,)),
        ({"fate": Fate.WITHHELD}, (Bar.ASSET_MARK,)),
        # An asset goes with its last membership.
        (NOWHERE, (Bar.DELETED,)),
        (NOWHERE | {"fate": Fate.DELETED}, (Bar.DELETED,)),
        (NOWHERE | {"fate": Fate.BLOCKED}, (Bar.BLOCKED, Bar.DELETED)),
        ({"unreadable": "origin 'dreamt'"}, (Bar.UNKNOWN,)),
        ({"memberships": frozenset({FAIR, CAMP})}, (Bar.UNKNOWN,)),
        ({"licence_until": NOON + SECOND}, ()),
        ({"licence_until": NOON}, (Bar.LICENCE_ENDED,)),
        ({"review": None}, (Bar.NOT_REVIEWED,)),
        ({"review": OLD_REVIEW}, (Bar.NOT_REVIEWED,)),
        (
            {
                "fate": Fate.BLOCKED,
                "unreadable": "origin 'dreamt'",
                "licence_until": NOON - SECOND,
                "review": None,
            },
            (Bar.BLOCKED, Bar.UNKNOWN, Bar.LICENCE_ENDED, Bar.NOT_REVIEWED),
        ),
    ],
)
def test_every_bar_is_named_in_order(asset: dict[str, Any], expected: tuple[Bar, ...]) -> None:
    assert bars(asset) == expected


@pytest.mark.parametrize(
    ("asset", "channel", "rules", "expected"),
    [
        # I14: external channels always wait for a review of this very content.
        ({"review": None}, PRESS, some_rules(), (Bar.NOT_REVIEWED,)),
        ({"review": None}, INTERNAL, some_rules(), ()),
        ({"review": OLD_REVIEW}, INTERNAL, some_rules(), ()),
        ({"review": None}, INSIDE, STRICT_INSIDE, (Bar.NOT_REVIEWED,)),
        # A licence ends inside, too.
        ({"licence_until": NOON}, INTERNAL, some_rules(), (Bar.LICENCE_ENDED,)),
        ({}, Channel("tiktok"), some_rules(), (Bar.UNKNOWN,)),
        ({"review": None}, Channel("tiktok"), some_rules(), (Bar.UNKNOWN, Bar.NOT_REVIEWED)),
    ],
)
def test_a_channel_bars_what_its_rule_does_not_let_through(
    asset: dict[str, Any], channel: Channel, rules: Any, expected: tuple[Bar, ...]
) -> None:
    assert bars(asset, channel, rules=rules) == expected


@pytest.mark.parametrize(
    ("asset", "channel"),
    [
        ({}, Channel("tiktok")),
        ({"memberships": frozenset()}, WEBSITE),
        ({"memberships": frozenset({FAIR, CAMP})}, WEBSITE),
    ],
)
def test_faces_are_not_judged_by_rules_that_nobody_knows(
    asset: dict[str, Any], channel: Channel
) -> None:
    everything = an_asset(a_face(), presences=(a_presence(),), **asset)
    scene = a_scene(asset=everything, people=(a_dossier(),))

    verdict = verdict_on(scene, channel=channel, at=NOON)

    assert verdict.outcome is Outcome.WITHHELD
    assert (verdict.faces, verdict.absent) == ({}, {})


def test_somebody_without_a_region_and_a_face_that_may_not_be_redacted_both_bar() -> None:
    asset = an_asset(a_linked_face(), presences=(a_presence(),))
    rules = some_rules(channels={WEBSITE: a_channel_rule(redaction=False)})

    verdict = verdict_on(
        a_scene(asset=asset, people=(a_dossier(),), rules=rules), channel=WEBSITE, at=NOON
    )

    assert verdict.bars == (Bar.NO_REGION, Bar.NO_REDACTION)
