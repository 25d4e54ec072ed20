"""What the clock alone does to zips: an order nobody packed is packed, and a day is a day."""

from datetime import timedelta

import pytest

from quitclaim.domain.ids import PackId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.zip_states import HELD_FOR, KEPT_FOR, LATE
from quitclaim.domain.publishing.zips import Unpacked, ZipState
from quitclaim.ports.zips import packed_at
from tests.builders import a_zip, an_id
from tests.unit.usecases.sharing import a_stage
from tests.unit.usecases.stage import announced, crashed, meanwhile
from tests.unit.usecases.zipping import bytes_left, ordered, packed, sweeping, zip_of

A_SECOND = timedelta(seconds=1)


def test_an_order_whose_message_was_lost_is_packed_a_little_later() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)

    fakes.clock.at += LATE
    assert sweeping(fakes)() == 0

    fakes.clock.at += A_SECOND
    assert sweeping(fakes)() == 1
    assert zip_of(fakes, zip_.id).state is ZipState.READY


def test_what_somebody_is_packing_is_left_to_her() -> None:
    fakes = a_stage()
    held = a_zip().held(at=fakes.clock.now())
    fakes.world.zips[held.id] = held

    fakes.clock.at += HELD_FOR
    assert sweeping(fakes)() == 0
    assert zip_of(fakes, held.id) == held


def test_after_a_day_it_is_over_and_its_bytes_are_gone() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)

    fakes.clock.at += KEPT_FOR + A_SECOND
    assert sweeping(fakes)() == 1

    over = zip_of(fakes, zip_.id)
    assert (over.state, over.meant_for) == (ZipState.OVER, None)
    assert bytes_left(fakes) == []
    assert announced(fakes) == [[(EventType.ZIP_ENDED, zip_.id, over.version)]]
    assert sweeping(fakes)() == 0


def test_an_order_that_nobody_could_pack_in_a_day_is_given_up() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)

    fakes.clock.at += KEPT_FOR
    sweeping(fakes)()

    assert zip_of(fakes, zip_.id).why is Unpacked.GIVEN_UP


def test_whoever_dies_in_the_sweep_leaves_it_to_the_next() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    fakes.clock.at += KEPT_FOR + A_SECOND
    crashed(sweeping(fakes), fakes, at="commits.commit")

    sweeping(fakes)()

    assert zip_of(fakes, zip_.id).state is ZipState.OVER
    assert bytes_left(fakes) == []


def test_the_list_may_lag() -> None:
    """What is read again decides: it was packed since, or is gone."""
    fakes = a_stage()
    zip_ = ordered(fakes)
    fakes.clock.at += LATE + A_SECOND

    with meanwhile(fakes, "zips.zip", lambda: fakes.world.zips.pop(zip_.id)):
        assert sweeping(fakes)() == 1

    assert bytes_left(fakes) == []


@pytest.mark.parametrize(("minutes", "left"), [(15, 1), (16, 0)])
def test_bytes_that_were_begun_long_ago_are_thrown_away(minutes: int, left: int) -> None:
    fakes = a_stage()
    fakes.world.begun[packed_at(a_zip().id, PackId(an_id("pack")))] = fakes.clock.now()

    fakes.clock.at += timedelta(minutes=minutes)
    sweeping(fakes)()

    assert len(bytes_left(fakes)) == left


def test_a_sweep_ends_in_time_and_the_next_goes_on() -> None:
    fakes = a_stage()
    zips = [ordered(fakes, meant_for=f"poster {number}") for number in range(3)]
    fakes.clock.at += LATE + A_SECOND

    def slow() -> None:
        fakes.clock.at += timedelta(minutes=2)

    with meanwhile(fakes, "packing.pack", slow):
        assert sweeping(fakes)() == 1

    assert sweeping(fakes)() == 2
    assert all(zip_of(fakes, zip_.id).state is ZipState.READY for zip_ in zips)
