"""What becomes of a zip, and what the clock alone does to it."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import PackId, RenditionId
from quitclaim.domain.publishing.zip_states import HELD_FOR, KEPT_FOR, LATE, MOST_ROUNDS
from quitclaim.domain.publishing.zips import Unpacked, Zip, ZipState
from tests.builders import DAY, NOON, a_zip, an_id

ONE, ANOTHER = RenditionId(an_id("one")), RenditionId(an_id("another"))
PACK = PackId(an_id("pack"))
A_SECOND = timedelta(seconds=1)


def packing() -> Zip:
    return a_zip(meant_for="a poster").held(at=NOON).with_this(ONE).with_this(ANOTHER)


def ready() -> Zip:
    return packing().packed(ONE, ANOTHER, under=PACK, at=NOON)


def test_it_is_ordered_packed_ready_and_over_after_a_day() -> None:
    assert a_zip().waits and a_zip().is_underway
    assert packing().is_underway and not packing().waits
    assert ready().is_there(at=NOON + KEPT_FOR - A_SECOND)
    assert not ready().is_there(at=NOON + KEPT_FOR)
    assert not packing().is_there(at=NOON)

    over = ready().over(at=NOON + KEPT_FOR)

    assert over.has_ended and not over.is_underway
    assert (over.renditions, over.pack, over.meant_for) == ((), None, None)
    assert over.kept_until == NOON + KEPT_FOR + KEPT_FOR
    assert ready().kept_until is None


def test_each_move_is_a_version() -> None:
    assert packing().version == 4
    assert ready().fetched().version == ready().version + 1
    assert ready().fetched().fetches == 1


def test_the_clock_has_something_to_do_with_each_that_has_not_ended() -> None:
    assert a_zip().due_at == NOON + LATE
    assert packing().due_at == NOON + HELD_FOR
    assert ready().due_at == NOON + KEPT_FOR
    assert ready().over(at=NOON).due_at is None


def test_nobody_else_takes_what_is_being_packed_until_whoever_did_is_dead() -> None:
    assert a_zip().is_free(at=NOON)
    assert not packing().is_free(at=NOON + HELD_FOR - A_SECOND)
    assert packing().is_free(at=NOON + HELD_FOR)
    # A clock that was set back.
    assert packing().is_free(at=NOON - A_SECOND)
    assert not ready().is_free(at=NOON)


def test_what_was_begun_often_or_ordered_long_ago_is_given_up() -> None:
    assert not packing().is_hopeless(at=NOON)
    assert a_zip(rounds=MOST_ROUNDS).is_hopeless(at=NOON)
    assert packing().is_hopeless(at=NOON + DAY)


def test_what_is_put_aside_keeps_what_is_in_it() -> None:
    aside = packing().put_aside(at=NOON + A_SECOND)

    assert aside.waits and aside.renditions == (ONE, ANOTHER)
    assert aside.held(at=NOON).rounds == 2


def test_what_is_recalled_leaves_what_is_being_packed_and_ends_what_is_ready() -> None:
    left = packing().without(ONE, at=NOON)

    assert (left.state, left.renditions) == (ZipState.PACKING, (ANOTHER,))
    assert ready().without(ONE, at=NOON).state is ZipState.OVER


def test_what_failed_says_why() -> None:
    failed = packing().failed(Unpacked.NOTHING, at=NOON)

    assert (failed.state, failed.why, failed.renditions) == (
        ZipState.FAILED,
        Unpacked.NOTHING,
        (),
    )


def test_what_has_ended_moves_no_more() -> None:
    with pytest.raises(RecordEnded):
        ready().over(at=NOON).held(at=NOON)


def test_its_file_is_named_by_the_channel_and_itself() -> None:
    assert a_zip().file_name == f"website-{a_zip().id[:8]}.zip"
