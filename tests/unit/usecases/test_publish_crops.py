"""R61: a changed crop is other bytes: what is out goes, and another comes under another id."""

from typing import Final

from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.finish import USUAL, Extent, Finish
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.pictures.crops import cropped
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Outcome, Verdict
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.mark_asset import Looked, MarkAsset
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    WEBSITE,
    a_channel_rule,
    a_consent,
    a_linked_face,
    a_region,
    an_asset,
    an_extent,
    some_rules,
)
from tests.fakes.fake_darkroom import redacted_bytes
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import content, rows
from tests.unit.usecases.stage import made, staged

LEFT_HALF: Final = a_region(x=0, y=0, w=5_000, h=10_000)
TOP: Final = a_region(x=0, y=0, w=10_000, h=5_000)
# She is on the left and said yes; he, on the right, was never asked.
HERS: Final = a_linked_face(ADA, region=a_region(x=1_000))
HIS: Final = a_linked_face(BOB, region=a_region(x=8_000))
PICTURE: Final = an_asset(HERS, HIS, extent=an_extent())


def out_with(*, finish: Finish = USUAL) -> Fakes:
    rules = some_rules(channels={WEBSITE: a_channel_rule(finish=finish)})
    fakes = staged(a_consent(), rules, PICTURE, people=(ADA, BOB))
    publish(fakes)
    return fakes


def publish(fakes: Fakes) -> Verdict:
    made(DecideAsset, fakes)(PICTURE.id)
    return made(PublishAsset, fakes)(PICTURE.id, WEBSITE)


def crop(fakes: Fakes, part: Region | None) -> None:
    version = fakes.world.assets[PICTURE.id].version
    by = Looked(member=EDITOR, action=Action.CROP, version=version)
    made(MarkAsset, fakes)(PICTURE.id, lambda found: cropped(found, part), by=by)


def the_one(fakes: Fakes) -> Rendition:
    (row,) = rows(fakes)
    return row


def is_served(fakes: Fakes, row: Rendition) -> bool:
    return made(ServeRendition, fakes)(row.id, to_anybody=True) is not None


def test_with_a_crop_another_rendition_takes_the_place_of_the_one_that_is_out() -> None:
    """R59: nothing links the two."""
    fakes = out_with()
    before = the_one(fakes)

    crop(fakes, LEFT_HALF)
    publish(fakes)

    after = the_one(fakes)
    assert (before.outcome, after.outcome) == (Outcome.REDACT, Outcome.CLEAR)
    assert after.id != before.id
    assert fakes.world.renditions[before.id].recalled_at is not None
    assert not fakes.blobs.has(Shelf.PICTURES, before.id)
    assert content(fakes, after) == redacted_bytes(PICTURE.id, [], cut=after.cut)
    assert (after.cut.crop, after.extent) == (LEFT_HALF, Extent(width=1_500, height=2_000))


def test_the_old_one_is_served_no_more_before_anybody_decided_anything() -> None:
    fakes = out_with()
    crop(fakes, LEFT_HALF)
    publish(fakes)
    cut = the_one(fakes)

    crop(fakes, None)

    assert not is_served(fakes, cut)


def test_a_crop_that_shows_the_same_people_is_another_rendition_all_the_same() -> None:
    fakes = out_with()
    crop(fakes, LEFT_HALF)
    publish(fakes)
    before = the_one(fakes)

    crop(fakes, a_region(x=0, y=0, w=5_001, h=10_000))
    publish(fakes)

    after = the_one(fakes)
    assert after.id != before.id and after.outcome is before.outcome
    assert not is_served(fakes, before) and is_served(fakes, after)


def test_taken_away_the_whole_picture_counts_again_and_its_review_stood_all_along() -> None:
    fakes = out_with()
    crop(fakes, LEFT_HALF)
    publish(fakes)

    crop(fakes, None)
    publish(fakes)

    assert (the_one(fakes).outcome, the_one(fakes).cut.crop) == (Outcome.REDACT, None)
    assert fakes.world.assets[PICTURE.id].review == PICTURE.review


def test_her_no_counts_in_the_part_that_shows_her() -> None:
    fakes = out_with()
    crop(fakes, LEFT_HALF)
    publish(fakes)
    before = the_one(fakes)

    made(WithdrawConsent, fakes)(ADA, a_consent().id, speaker=HERSELF)

    assert not is_served(fakes, before)
    publish(fakes)
    assert the_one(fakes).redacted == {HERS.id}
