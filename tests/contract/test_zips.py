"""Zips of selections, on every store (R28, R61)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import PackId, RenditionId, SelectionId, ZipId
from quitclaim.domain.publishing.zip_states import KEPT_FOR, LATE
from quitclaim.domain.publishing.zips import Unpacked
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import BEST, NOON, SECOND, a_selection, a_zip, an_id
from tests.contract.changes import commit, put
from tests.contract.stores import PAGE, Stores

ONE = RenditionId(an_id("one"))
PACK = PackId(an_id("pack"))
ORDERED = a_zip(meant_for="a poster")


def due(stores: Stores, *, seconds: int) -> list[ZipId]:
    before = NOON + seconds * SECOND
    return list(every(lambda after: stores.zips.due(before, after=after)))


def test_a_zip_is_read_as_it_was_written_and_moved(stores: Stores) -> None:
    put(stores, a_selection(), ORDERED)
    held = ORDERED.held(at=NOON)
    ready = held.with_this(ONE).packed(ONE, under=PACK, at=NOON)
    commit(stores, Write(held, ORDERED))
    commit(stores, Write(held.with_this(ONE), held))
    commit(stores, Write(ready, held.with_this(ONE)))

    assert stores.zips.zip(ORDERED.id) == ready
    assert stores.zips.of(BEST) == (ready,)
    with pytest.raises(Conflict):
        commit(stores, Write(held.failed(Unpacked.NOTHING, at=NOON), held))


def test_what_nobody_ordered_is_nowhere(stores: Stores) -> None:
    put(stores, ORDERED)

    assert stores.zips.zip(ZipId(an_id("never"))) is None
    assert stores.zips.of(SelectionId(an_id("another"))) == ()


def test_one_order_is_there_once(stores: Stores) -> None:
    put(stores, ORDERED)

    with pytest.raises(Conflict):
        commit(stores, Write(ORDERED))


def test_what_it_is_meant_for_goes_with_the_key_of_its_selection(stores: Stores) -> None:
    put(stores, a_selection(), ORDERED)

    stores.keys.drop(BEST, Purpose.TEXT)

    assert stores.zips.zip(ORDERED.id) == a_zip()
    assert stores.zips.of(BEST) == (a_zip(),)


def test_those_with_which_the_clock_has_something_to_do_come_page_by_page(stores: Stores) -> None:
    made = [a_zip(id=an_id(str(n)), since=NOON + n * SECOND) for n in range(2 * PAGE + 1)]
    put(stores, *made)
    late = int(LATE.total_seconds())

    assert due(stores, seconds=late) == []
    assert due(stores, seconds=late + PAGE) == [one.id for one in made[:PAGE]]
    assert due(stores, seconds=late + 100) == [one.id for one in made]


def test_what_has_ended_is_not_looked_for(stores: Stores) -> None:
    held = ORDERED.held(at=NOON)
    ready = held.packed(ONE, under=PACK, at=NOON)
    put(stores, ORDERED)
    commit(stores, Write(held, ORDERED))
    commit(stores, Write(ready, held))
    a_day = int(KEPT_FOR.total_seconds())
    assert due(stores, seconds=a_day) == []
    assert due(stores, seconds=a_day + 1) == [ORDERED.id]

    commit(stores, Write(ready.over(at=NOON), ready))

    assert due(stores, seconds=10 * a_day) == []
    assert stores.zips.zip(ORDERED.id) == ready.over(at=NOON)


def test_one_that_nobody_can_read_is_reported_and_left_out(stores: Stores) -> None:
    other = replace(ORDERED, id=ZipId(an_id("other")))
    put(stores, a_selection(), ORDERED, other)
    stores.spoil(ORDERED)

    assert stores.zips.zip(ORDERED.id) is None
    assert stores.zips.of(BEST) == (other,)
    assert {(one.kind, one.id) for one in stores.reports} == {("zip", ORDERED.id)}
