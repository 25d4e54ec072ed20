"""What is out on a channel is what the verdict of this instant allows (I2, R28, R29)."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.verdict import Bar, Outcome
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    ADA,
    BOB,
    INTERNAL,
    PRESS,
    STAFF,
    WEBSITE,
    a_consent,
    a_hash,
    a_scope,
)
from tests.fakes.fake_darkroom import redacted_bytes
from tests.unit.usecases.publications import PICTURE, YES, content, rows
from tests.unit.usecases.stage import announced, made, shown, staged


def test_a_clear_picture_goes_out_whole_under_a_random_id() -> None:
    fakes = staged(YES, PICTURE)

    verdict = made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    (row,) = rows(fakes)
    assert verdict.outcome is row.outcome is Outcome.CLEAR
    assert row.id not in {PICTURE.id, YES.id, ADA}
    assert (row.stamp, row.valid_until) == (verdict.stamp, YES.during.until)
    assert content(fakes, row) == redacted_bytes(PICTURE.id, [])
    assert announced(fakes) == [
        [(EventType.VERDICT_CHANGED, f"{PICTURE.id}/{WEBSITE}", 1)],
        [(EventType.RENDITION_PUBLISHED, row.id, 1)],
    ]


def test_only_the_faces_that_are_not_clear_are_hidden() -> None:
    fakes = staged(YES, shown(ADA, BOB), people=(ADA, BOB))
    bobs = shown(ADA, BOB).faces[1]

    verdict = made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    (row,) = rows(fakes)
    assert verdict.unclear == row.redacted == {bobs.id}
    assert content(fakes, row) == redacted_bytes(PICTURE.id, [bobs.region])


def test_what_is_withheld_does_not_go_out() -> None:
    """I14: nobody has looked."""
    fakes = staged(YES, shown(ADA, review=None))

    verdict = made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert verdict.bars == (Bar.NOT_REVIEWED,)
    assert (rows(fakes), fakes.world.blobs) == ([], {})
    assert announced(fakes) == [[(EventType.VERDICT_CHANGED, f"{PICTURE.id}/{WEBSITE}", 1)]]


@pytest.mark.parametrize(
    ("asset", "outcome"), [(PICTURE, Outcome.CLEAR), (shown(ADA, review=None), Outcome.WITHHELD)]
)
def test_the_outcome_is_remembered_for_whoever_searches(asset: Asset, outcome: Outcome) -> None:
    """R32."""
    fakes = staged(YES, asset)

    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert fakes.library.usable_on(WEBSITE, outcome).items == (PICTURE.id,)


def test_each_channel_has_a_rendition_of_its_own() -> None:
    """R59: nothing links two of them but the row."""
    both = a_scope(channels=frozenset({WEBSITE, INTERNAL}))
    fakes = staged(a_consent(asked=both), PICTURE)
    publish = made(PublishAsset, fakes)

    publish(PICTURE.id, WEBSITE)
    publish(PICTURE.id, INTERNAL)

    assert {row.channel for row in rows(fakes)} == {WEBSITE, INTERNAL}


def test_by_whom_it_was_published_is_told() -> None:
    fakes = staged(YES, PICTURE)

    made(PublishAsset, fakes)(PICTURE.id, WEBSITE, by=STAFF)
    made(PublishAsset, fakes)(PICTURE.id, PRESS)

    assert [fact.by for fact in fakes.world.outbox.values()] == [STAFF, STAFF, THE_CLOCK, THE_CLOCK]


def test_an_asset_nobody_knows_is_not_published() -> None:
    with pytest.raises(NotFound):
        made(PublishAsset, staged())(a_hash("no asset"), WEBSITE)


def test_whom_nobody_knows_any_more_is_not_shown() -> None:
    """R37: a link restored to somebody without a key row counts as erased."""
    fakes = staged(YES, PICTURE)
    fakes.consents.forget(ADA)

    assert made(PublishAsset, fakes)(PICTURE.id, WEBSITE).unclear == {PICTURE.faces[0].id}
