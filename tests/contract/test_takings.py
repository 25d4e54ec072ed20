"""Who took what, on every store: found by picture and rendition, and on two lists (R29)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.publishing.takings import TakerKind, Taking
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    NOON,
    OFFICER,
    SECOND,
    a_hash,
    a_taker,
    a_taking,
    an_acknowledgement,
    an_asset,
    an_id,
)
from tests.contract.changes import commit, put
from tests.contract.filled import a_rendition
from tests.contract.stores import PAGE, Stores

ROW = a_rendition()
OURS = a_taker(kind=TakerKind.TOKEN, id=an_id("program"), member=OFFICER)


def a_full_taking(**changes: object) -> Taking:
    """Called back, reminded of, and seen to."""
    known: dict[str, object] = {
        "by": OURS,
        "meant_for": "the newsletter",
        "recalled_at": NOON,
        "reminders": 1,
        "reminded_at": NOON,
        "acknowledged": an_acknowledgement(),
    }
    return a_taking(**(known | changes))


def of(stores: Stores, taking: Taking) -> list[Taking]:
    row = a_rendition(id=taking.rendition, asset=taking.asset)
    return list(every(lambda after: stores.takings.of_rendition(row, after=after)))


def recalls(stores: Stores, member: str | None = None) -> list[Taking]:
    return list(every(lambda after: stores.takings.recalls(of=member, after=after)))  # type: ignore[arg-type]


def moved(stores: Stores, taking: Taking) -> Iterator[Taking]:
    """Taken, called back, seen to."""
    back = taking.called_back(NOON)
    done = back.acknowledged_by(an_acknowledgement())
    for after, before in ((taking, None), (back, taking), (done, back)):
        commit(stores, Write(after, before))
        yield after


def test_a_taking_comes_back_as_it_was_written_at_each_of_its_versions(stores: Stores) -> None:
    for taking in moved(stores, a_taking(meant_for="the newsletter", by=OURS)):
        assert of(stores, taking) == [taking]


def test_no_field_of_it_is_lost(stores: Stores) -> None:
    put(stores, a_full_taking())

    assert of(stores, a_taking()) == [a_full_taking()]


def test_it_moves_one_version_forward_from_what_was_read(stores: Stores) -> None:
    put(stores, a_taking())
    back = a_taking().called_back(NOON)
    commit(stores, Write(back, a_taking()))

    with pytest.raises(Conflict):
        commit(stores, Write(back, a_taking()))
    with pytest.raises(Conflict):
        put(stores, a_taking())


def test_takings_are_found_by_picture_and_by_rendition_the_oldest_first(stores: Stores) -> None:
    order = [3, 0, 4, 1, 2]
    mine = {
        n: a_taking(id=an_id(f"taking {n}"), taken_at=NOON + n * SECOND, by=OURS) for n in order
    }
    other = a_taking(id=an_id("other"), rendition=an_id("another rendition"))
    elsewhere = a_taking(id=an_id("elsewhere"), asset=a_hash("elsewhere"))
    for one in (*mine.values(), other, elsewhere):
        put(stores, one)

    assert of(stores, a_taking()) == [mine[n] for n in range(5)]
    assert len(stores.takings.of_rendition(ROW).items) == PAGE
    all_of_it = every(lambda after: stores.takings.of_asset(ROW.asset, after=after))
    assert sorted(one.id for one in all_of_it) == sorted(one.id for one in (*mine.values(), other))


def test_words_go_with_the_key_of_the_pictures_texts(stores: Stores) -> None:
    """R36."""
    put(stores, an_asset())
    put(stores, a_full_taking())

    commit(stores, drops=(KeyDrop(a_taking().asset, Purpose.TEXT),))

    assert of(stores, a_taking()) == [a_full_taking().without_words()]
    assert recalls(stores) == [a_full_taking().without_words()]


def test_what_nobody_can_read_is_reported_and_not_there(stores: Stores) -> None:
    put(stores, a_taking())

    stores.spoil(a_taking())

    assert of(stores, a_taking()) == []
    assert [one.kind for one in stores.reports] == ["taking"]


def test_a_taking_holds_on_the_rendition_as_it_was_read(stores: Stores) -> None:
    """R29: nobody is on record, and gets, what is recalled at that instant."""
    put(stores, an_asset())
    put(stores, ROW)
    commit(stores, Write(a_taking()), relies_on=ROW)
    commit(stores, Write(ROW.recalled(at=NOON), ROW))

    with pytest.raises(Conflict):
        commit(stores, Write(a_taking(id=an_id("late"))), relies_on=ROW)


def test_words_hold_on_the_picture_as_it_was_read(stores: Stores) -> None:
    put(stores, an_asset())
    commit(stores, Write(a_taking()), relies_on=an_asset())
    moved_on = replace(an_asset(), version=2)
    commit(stores, Write(moved_on, an_asset()))

    with pytest.raises(Conflict):
        commit(stores, Write(a_taking(id=an_id("late"))), relies_on=an_asset())
