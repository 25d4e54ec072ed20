"""Whoever was thought dead and goes on finds her zip in other hands, and leaves it to them."""

import pytest

from quitclaim.domain.publishing.zip_states import HELD_FOR
from quitclaim.domain.publishing.zips import ZipState
from tests.unit.usecases.sharing import HERS, HIS, a_stage
from tests.unit.usecases.stage import before_each, meanwhile
from tests.unit.usecases.zipping import (
    bytes_left,
    expected,
    ordered,
    packing,
    pictures,
    slow,
    taken,
    zip_of,
)


@pytest.mark.parametrize("call", ["zips.zip", "library.renditions_of", "packing.pack"])
def test_whoever_was_thought_dead_and_goes_on_doubles_nothing(call: str) -> None:
    """Her time was over, and somebody else took it up."""
    fakes = a_stage()
    zip_ = ordered(fakes)

    def later() -> None:
        fakes.clock.at += HELD_FOR
        packing(fakes)(zip_.id)

    with meanwhile(fakes, call, later, nth=2 if call == "zips.zip" else 1):
        packing(fakes)(zip_.id)

    found = zip_of(fakes, zip_.id)
    assert found.state is ZipState.READY
    assert pictures(fakes, found) == expected(fakes, HERS.id, HIS.id)
    assert [len(taken(fakes, asset)) for asset in (HERS.id, HIS.id)] == [1, 1]
    assert len(bytes_left(fakes)) == 1


def test_whoever_lost_it_before_its_bytes_packs_none() -> None:
    """Between the last picture and the first byte somebody else took it up."""
    fakes = a_stage()
    zip_ = ordered(fakes)
    seen = list[str]()

    def later() -> None:
        fakes.clock.at += HELD_FOR
        packing(fakes)(zip_.id)
        fakes.clock.at -= HELD_FOR

    # One look begins the round, one precedes each picture, and one the bytes.
    with meanwhile(fakes, "zips.zip", later, nth=4), before_each(fakes, seen.append):
        assert packing(fakes)(zip_.id) is None

    assert seen.count("packing.pack") == 1
    assert len(bytes_left(fakes)) == 1


def test_whoever_lost_it_puts_nothing_aside() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)

    def later() -> None:
        fakes.clock.at += HELD_FOR
        packing(fakes)(zip_.id)

    # The third look is for what is put aside, because a minute has passed since the first.
    with (
        meanwhile(fakes, "zips.zip", later, nth=3),
        meanwhile(fakes, "commits.commit", slow(fakes), nth=2),
    ):
        assert packing(fakes)(zip_.id) is None

    assert zip_of(fakes, zip_.id).state is ZipState.READY
