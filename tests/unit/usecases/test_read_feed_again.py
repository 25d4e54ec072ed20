"""Whoever comes again to a feed misses nothing that moved meanwhile (R29)."""

from datetime import timedelta

from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.feeds import SETTLES_IN
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.read_feed import Bookmark
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, NOON, SECOND, WEBSITE, a_hash
from tests.unit.usecases.feeds import gone, listed, read
from tests.unit.usecases.publications import BOBS, PICTURE, YES, shown_for
from tests.unit.usecases.stage import made, shown, staged


def test_once_it_is_recalled_whoever_comes_again_is_told_so() -> None:
    fakes, row = shown_for()
    mark = read(fakes).following
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    made(DecideAsset, fakes)(PICTURE.id)

    feed = read(fakes, mark)

    assert listed(feed) == [] and gone(feed) == [(row.id, NOON)]


def test_what_was_decided_again_is_told_again_to_whoever_was_there_before() -> None:
    """Until when it may be shown has changed."""
    fakes, row = shown_for()
    fakes.clock.step(timedelta(hours=1))
    mark = read(fakes).following
    assert mark == Bookmark(since=NOON)
    fakes.clock.step(timedelta(hours=1))
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)
    made(ServeRendition, fakes)(row.id)

    feed = read(fakes, mark)

    assert listed(feed) == [row.id] and feed.following == mark
    fakes.clock.step(SETTLES_IN)
    assert read(fakes, mark).following == Bookmark(since=NOON + timedelta(hours=2))


def test_a_long_feed_is_read_page_by_page() -> None:
    others = [shown(ADA, id=a_hash(f"picture {n}")) for n in range(4)]
    fakes = staged(YES, *others)
    for one in others:
        made(PublishAsset, fakes)(one.id, WEBSITE)
    fakes.world.pages.size = 3

    first = read(fakes)
    second = read(fakes, first.following)

    assert first.following.after is not None and second.following.after is None
    assert sorted(listed(first) + listed(second)) == sorted(fakes.world.renditions)


def test_what_is_written_late_behind_a_page_that_was_read_is_told_all_the_same() -> None:
    """However long she takes for the next page."""
    hers, his = shown(ADA), shown(BOB, id=a_hash("his"))
    fakes = staged(YES, BOBS, hers, his, people=(ADA, BOB))
    for one in (hers, his):
        made(PublishAsset, fakes)(one.id, WEBSITE)
        fakes.clock.step(SECOND)
    fakes.world.pages.size = 1
    first = read(fakes)
    fakes.clock.at = NOON - SECOND
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)
    made(DecideAsset, fakes)(hers.id)
    fakes.clock.at = NOON + 2 * SETTLES_IN

    rest = read(fakes, first.following)
    again = read(fakes, rest.following)

    assert rest.following.after is None
    assert [one for one, _ in gone(again)] == listed(first)
