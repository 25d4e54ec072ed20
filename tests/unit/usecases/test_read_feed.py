"""A feed lists what may be shown at this instant, and whatever has to be deleted (I2, R29)."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import Channel
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, DAY, INTERNAL, NOON, PRESS, WEBSITE
from tests.unit.usecases.feeds import listed, read
from tests.unit.usecases.publications import BOBS, PICTURE, YES, row_of, shown_for
from tests.unit.usecases.stage import made, meanwhile, staged, watched


def test_what_is_out_is_listed_without_anybodys_records() -> None:
    fakes, row = shown_for()

    with watched(fakes) as calls:
        feed = read(fakes)

    assert listed(feed) == [row.id] and feed.gone == ()
    assert feed.rule == fakes.library.rules().channels[WEBSITE]
    assert not any(call.startswith(("consents", "commits", "blobs")) for call in calls)
    assert listed(read(fakes, on=INTERNAL)) == listed(read(fakes, on=PRESS)) == []


def test_each_says_how_large_it_is_who_is_to_be_named_and_that_it_is_released() -> None:
    """R34: the release of the file is that of the entry; the caption, which may name, is not."""
    fakes, row = shown_for()
    fakes.world.keys[PICTURE.id, Purpose.TEXT] = b"key"
    text = Description(caption="Ada Lovelace", keywords=frozenset(), credit="Ann Archer")
    fakes.library.describe(PICTURE.id, text)

    (entry,) = read(fakes).entries

    assert entry.credit == "Ann Archer" and "Lovelace" not in repr(entry)
    assert entry.row.extent and entry.row.extent.width == 6_000
    assert entry.row.release is ModelRelease.LIMITED is fakes.world.prints[row.id][1].release
    assert entry.row.published_at == NOON


def test_after_her_no_it_is_not_listed_before_anybody_recalled_it() -> None:
    fakes, _ = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    feed = read(fakes)

    assert listed(feed) == [] and feed.gone == ()


def test_after_somebody_elses_no_it_is_listed_as_it_is_decided_now_and_nothing_is_written() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    (entry,) = read(fakes).entries

    assert entry.row.stamp.noes == 1 and row_of(fakes, row) == row


def test_what_ran_out_is_listed_no_more_and_what_runs_out_says_when() -> None:
    fakes, row = shown_for(days=1)

    assert read(fakes).entries[0].row.valid_until == row.valid_until == NOON + DAY
    fakes.clock.step(DAY)
    assert listed(read(fakes)) == []


def test_a_picture_that_is_no_more_is_not_listed() -> None:
    fakes, _ = shown_for()
    del fakes.world.assets[PICTURE.id]

    assert listed(read(fakes)) == []


def test_a_picture_that_goes_while_it_is_looked_at_is_not_listed() -> None:
    fakes, _ = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    with meanwhile(fakes, "library.asset", fakes.world.assets.clear, nth=2):
        feed = read(fakes)

    assert listed(feed) == []


def test_what_is_recalled_while_the_page_is_read_is_not_listed() -> None:
    fakes, row = shown_for()
    recalled = {row.id: row.recalled(at=NOON)}

    with meanwhile(fakes, "library.renditions", lambda: fakes.world.renditions.update(recalled)):
        feed = read(fakes)

    assert listed(feed) == []


def test_of_a_channel_that_nobody_set_nothing_is_known() -> None:
    fakes = staged()

    with pytest.raises(NotFound):
        read(fakes, on=Channel("radio"))
