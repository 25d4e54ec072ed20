"""What is recalled takes the zips with it that hold it, by the work that tells whoever has it."""

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.zips import ZipState
from quitclaim.usecases.call_takers_back import CallTakersBack
from quitclaim.usecases.decide_asset import DecideAsset
from tests.fakes.calls import Crash
from tests.unit.usecases.sharing import HERS, HIS, a_stage, out_of
from tests.unit.usecases.stage import announced, crashed, made
from tests.unit.usecases.zipping import (
    bytes_left,
    expected,
    her_no,
    ordered,
    packed,
    packing,
    pictures,
    taken,
    worked_off,
    zip_of,
)


def test_when_the_work_is_drained_the_zip_is_over_and_its_bytes_are_gone() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    her_no(fakes)

    worked_off(fakes)

    over = zip_of(fakes, zip_.id)
    assert (over.state, over.renditions, over.pack) == (ZipState.OVER, (), None)
    assert bytes_left(fakes) == []
    ended = (EventType.ZIP_ENDED, zip_.id, over.version)
    assert [ended] in announced(fakes)


def test_whoever_has_it_is_called_back_for_each_file_by_its_name() -> None:
    fakes = a_stage()
    packed(fakes)
    her_no(fakes)

    worked_off(fakes)

    (hers,), (his,) = taken(fakes), taken(fakes, HIS.id)
    assert hers.recalled_at is not None and his.recalled_at is None
    assert hers.file_name == f"website-{hers.rendition[:8]}.jpg"
    assert len(fakes.world.recall_notices) == 1


def test_zips_that_do_not_hold_it_stay() -> None:
    fakes = a_stage(HIS.id)
    zip_ = packed(fakes)
    her_no(fakes)

    worked_off(fakes)

    assert zip_of(fakes, zip_.id) == zip_
    assert len(bytes_left(fakes)) == 1


@pytest.mark.parametrize("call", ["takings.of_rendition", "zips.zip", "packing.clear"])
def test_whoever_dies_while_it_goes_is_followed_by_the_next(call: str) -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    her_no(fakes)
    hers = out_of(fakes, HERS.id)
    made(DecideAsset, fakes)(HERS.id)
    crashed(lambda: made(CallTakersBack, fakes)(hers), fakes, at=call)
    assert hers in fakes.world.to_call_back

    made(CallTakersBack, fakes)(hers)

    assert zip_of(fakes, zip_.id).state is ZipState.OVER
    assert bytes_left(fakes) == []
    assert hers not in fakes.world.to_call_back


def test_what_was_packed_anew_without_it_stays_when_the_message_comes_again() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    fakes.world.fail("packing.pack", error=Crash())
    with pytest.raises(Crash):
        packing(fakes)(zip_.id)
    hers = out_of(fakes, HERS.id)
    her_no(fakes)
    worked_off(fakes)
    fakes.clock.at = fakes.clock.at.replace(hour=13)
    packing(fakes)(zip_.id)

    made(CallTakersBack, fakes)(hers)

    found = zip_of(fakes, zip_.id)
    assert found.state is ZipState.READY
    assert pictures(fakes, found) == expected(fakes, HIS.id)


def test_a_zip_of_which_nothing_is_known_any_more_leaves_no_bytes() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)
    del fakes.world.zips[zip_.id]
    her_no(fakes)

    worked_off(fakes)

    assert bytes_left(fakes) == []
