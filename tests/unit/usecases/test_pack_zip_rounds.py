"""However often somebody is told to pack a zip, and however long it takes: it is packed once."""

import pytest

from quitclaim.domain.ids import ZipId
from quitclaim.domain.publishing.zip_states import MOST_ROUNDS
from quitclaim.domain.publishing.zips import Unpacked, ZipState
from quitclaim.usecases.selections import DeleteSelection
from tests.builders import BEST, DAY, EDITOR, a_zip, an_id
from tests.unit.usecases.sharing import HERS, HIS, a_stage
from tests.unit.usecases.stage import made, meanwhile, put
from tests.unit.usecases.zipping import (
    bytes_left,
    expected,
    ordered,
    packed,
    packing,
    pictures,
    slow,
    taken,
    zip_of,
)


def test_what_nobody_ordered_or_somebody_is_at_is_left_alone() -> None:
    fakes = a_stage()
    held = a_zip(id=ZipId(an_id("held"))).held(at=fakes.clock.now())
    fakes.world.zips[held.id] = held

    assert packing(fakes)(ZipId(an_id("never"))) is None
    assert packing(fakes)(held.id) is None
    assert zip_of(fakes, held.id) == held


def test_a_message_that_comes_twice_packs_once() -> None:
    fakes = a_stage()
    zip_ = packed(fakes)

    assert packing(fakes)(zip_.id) is None

    assert zip_of(fakes, zip_.id) == zip_
    assert len(taken(fakes)) == len(bytes_left(fakes)) == 1


def test_one_message_in_the_middle_of_the_other_leaves_it_alone() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    again = list[object]()

    with meanwhile(fakes, "packing.pack", lambda: again.append(packing(fakes)(zip_.id))):
        assert packing(fakes)(zip_.id) is ZipState.READY

    assert again == [None]
    assert len(taken(fakes)) == len(bytes_left(fakes)) == 1


def test_a_long_one_is_put_aside_and_goes_on_where_it_was() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)

    with meanwhile(fakes, "commits.commit", slow(fakes), nth=2):
        assert packing(fakes)(zip_.id) is None
    aside = zip_of(fakes, zip_.id)
    assert aside.waits and len(aside.renditions) == 1

    assert packing(fakes)(zip_.id) is ZipState.READY
    assert pictures(fakes, zip_of(fakes, zip_.id)) == expected(fakes, HERS.id, HIS.id)
    assert len(taken(fakes)) == len(taken(fakes, HIS.id)) == 1


def test_bytes_are_packed_by_a_round_that_has_its_time_before_it() -> None:
    fakes = a_stage(HERS.id)
    zip_ = ordered(fakes)

    with meanwhile(fakes, "commits.commit", slow(fakes, seconds=30), nth=2):
        assert packing(fakes)(zip_.id) is ZipState.ORDERED

    assert bytes_left(fakes) == []
    assert packing(fakes)(zip_.id) is ZipState.READY


@pytest.mark.parametrize("changes", [{"rounds": MOST_ROUNDS}, {"ordered_at": None}])
def test_what_will_not_be_done_is_given_up(changes: dict[str, object]) -> None:
    fakes = a_stage()
    now = fakes.clock.now()
    old = {"ordered_at": now - DAY} if "ordered_at" in changes else changes
    put(fakes, a_zip(**old))

    assert packing(fakes)(a_zip().id) is ZipState.FAILED
    assert zip_of(fakes, a_zip().id).why is Unpacked.GIVEN_UP


def test_of_a_selection_that_was_deleted_nothing_is_packed() -> None:
    fakes = a_stage()
    zip_ = ordered(fakes)
    made(DeleteSelection, fakes)(BEST, member=EDITOR)

    assert packing(fakes)(zip_.id) is ZipState.FAILED
