"""Whoever packs may die between any two calls: in the end there is one whole zip (R51)."""

from collections.abc import Iterator

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import ZipId
from quitclaim.domain.publishing.zip_states import HELD_FOR
from quitclaim.domain.publishing.zips import Zip, ZipState
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.sharing import HERS, HIS, a_stage
from tests.unit.usecases.stage import meanwhile, raced, watched
from tests.unit.usecases.zipping import (
    bytes_left,
    expected,
    her_no,
    ordered,
    packing,
    pictures,
    sweeping,
    taken,
    worked_off,
    zip_of,
)


def _calls() -> Iterator[tuple[str, int, bool]]:
    """Each that a whole run makes, the how manieth of its name: before its effect, or after."""
    fakes = a_stage()
    zip_ = ordered(fakes)
    with watched(fakes) as seen:
        packing(fakes)(zip_.id)
    for place, name in enumerate(seen):
        nth = seen[: place + 1].count(name)
        yield from ((name, nth, after) for after in (False, True))


EVERY_CALL = tuple(_calls())


def swept(fakes: Fakes, zip_: ZipId) -> Zip:
    """Whoever sweeps takes it up once its time is over; a second round changes nothing."""
    fakes.clock.at += 4 * HELD_FOR
    sweeping(fakes)()
    sweeping(fakes)()
    return zip_of(fakes, zip_)


def require_whole(fakes: Fakes, zip_: Zip) -> None:
    assert zip_.state is ZipState.READY
    assert pictures(fakes, zip_) == expected(fakes, HERS.id, HIS.id)
    assert [len(taken(fakes, asset)) for asset in (HERS.id, HIS.id)] == [1, 1]


@pytest.mark.parametrize(("name", "nth", "after"), EVERY_CALL)
def test_whoever_dies_anywhere_is_followed_by_one_whole_zip(
    name: str, nth: int, *, after: bool
) -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    fakes.world.fail(name, nth, error=Crash(), after=after)
    with pytest.raises(Crash):
        packing(fakes)(zip_.id)

    require_whole(fakes, swept(fakes, zip_.id))

    # Bytes of an attempt that no row names are the sweep's of everything that nobody names.
    assert not fakes.world.begun


@pytest.mark.parametrize(("name", "nth", "after"), EVERY_CALL)
def test_where_a_store_does_not_answer_the_same_holds(name: str, nth: int, *, after: bool) -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    fakes.world.fail(name, nth, error=StoreUnavailable(name), after=after)
    with pytest.raises(StoreUnavailable):
        packing(fakes)(zip_.id)

    require_whole(fakes, swept(fakes, zip_.id))


def test_a_lost_race_is_read_and_decided_again() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    raced(fakes, times=3)

    packing(fakes)(zip_.id)

    require_whole(fakes, zip_of(fakes, zip_.id))
    assert len(bytes_left(fakes)) == 1


@pytest.mark.parametrize(
    ("call", "nth"),
    [("packing.pack", 1), ("blobs.get", 1), ("blobs.get", 2), ("commits.commit", 4)],
)
def test_what_is_recalled_while_it_is_packed_is_not_in_it(call: str, nth: int) -> None:
    """R29: her picture was in it already; the zip goes on without, and its bytes are made anew."""
    fakes = a_stage()
    zip_ = ordered(fakes)

    def recalled() -> None:
        her_no(fakes)
        worked_off(fakes)

    with meanwhile(fakes, call, recalled, nth=nth):
        assert packing(fakes)(zip_.id) is ZipState.READY

    found = zip_of(fakes, zip_.id)
    assert pictures(fakes, found) == expected(fakes, HIS.id)
    assert len(bytes_left(fakes)) == 1
    (taking,) = taken(fakes)
    assert taking.recalled_at is not None


def test_what_is_recalled_before_anybody_packs_again_is_not_in_it_either() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    fakes.world.fail("packing.pack", error=Crash())
    with pytest.raises(Crash):
        packing(fakes)(zip_.id)
    her_no(fakes)
    worked_off(fakes)

    found = swept(fakes, zip_.id)

    assert pictures(fakes, found) == expected(fakes, HIS.id)
