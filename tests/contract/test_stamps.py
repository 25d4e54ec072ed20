"""A publication commits only while what it was decided from still stands (R28, I2, I3)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.ports.changes import KeyMake, Purpose
from quitclaim.ports.writes import Write
from tests.builders import ADA, INTERNAL, PRESS, WEBSITE, a_hash, an_asset, an_id, some_rules
from tests.contract.changes import commit, known, put
from tests.contract.filled import a_rendition
from tests.contract.stores import Stores

FIRST = Stamp(asset=1, rules=1, noes=0)


@pytest.fixture
def published_from(stores: Stores) -> Stores:
    """One asset under the first rules, and nobody said no yet."""
    put(stores, some_rules(), an_asset())
    return stores


def test_a_rendition_is_committed_while_its_stamp_stands(published_from: Stores) -> None:
    put(published_from, a_rendition(), unless_moved=FIRST)

    assert published_from.library.rendition(a_rendition().id) == a_rendition()


def test_any_no_outdates_every_stamp(published_from: Stores) -> None:
    commit(published_from, makes_less=True)

    with pytest.raises(Conflict):
        put(published_from, a_rendition(), unless_moved=FIRST)

    assert published_from.library.rendition(a_rendition().id) is None


def test_changed_rules_outdate_every_stamp(published_from: Stores) -> None:
    commit(published_from, Write(some_rules(stopped=True, version=2), some_rules()))

    with pytest.raises(Conflict):
        put(published_from, a_rendition(), unless_moved=FIRST)


def test_a_changed_asset_outdates_its_stamp(published_from: Stores) -> None:
    commit(published_from, Write(an_asset(on_hold=True, version=2), an_asset()))

    with pytest.raises(Conflict):
        put(published_from, a_rendition(), unless_moved=FIRST)


def test_another_asset_outdates_nothing(published_from: Stores) -> None:
    put(published_from, an_asset(id=a_hash("another")))

    put(published_from, a_rendition(), unless_moved=FIRST)

    assert published_from.library.rendition(a_rendition().id)


@pytest.mark.parametrize(
    "ahead",
    [
        Stamp(asset=2, rules=1, noes=0),
        Stamp(asset=1, rules=2, noes=0),
        Stamp(asset=1, rules=1, noes=1),
    ],
)
def test_a_stamp_of_the_future_holds_nowhere(published_from: Stores, ahead: Stamp) -> None:
    with pytest.raises(Conflict):
        put(published_from, a_rendition(), unless_moved=ahead)


def test_without_an_asset_nothing_is_published(stores: Stores) -> None:
    put(stores, some_rules())

    with pytest.raises(Conflict):
        put(stores, a_rendition(), unless_moved=FIRST)


def test_without_rules_nothing_is_published(stores: Stores) -> None:
    put(stores, an_asset())

    with pytest.raises(Conflict):
        put(stores, a_rendition(), unless_moved=FIRST)


def test_an_asset_written_with_the_stamp_is_the_one_it_names(published_from: Stores) -> None:
    first, second = an_asset(), an_asset(on_hold=True, version=2)

    commit(published_from, Write(second, first), Write(a_rendition()), unless_moved=FIRST)

    assert published_from.library.asset(first.id) == second


def test_a_stamp_without_asset_speaks_of_rules_and_noes(published_from: Stores) -> None:
    """A key is made only as long as the yes it rests on was not taken back (I1)."""
    known(published_from, ADA)
    make = KeyMake(ADA, Purpose.TEMPLATE, published_from.keys.fresh(ADA, purpose=Purpose.TEMPLATE))
    commit(published_from, makes_less=True)

    with pytest.raises(Conflict):
        commit(published_from, makes=(make,), unless_moved=FIRST)
    commit(published_from, makes=(make,), unless_moved=Stamp(asset=1, rules=1, noes=1))

    assert published_from.keys.holders([ADA], purpose=Purpose.TEMPLATE) == {ADA}


def test_every_no_counts_one(published_from: Stores) -> None:
    for _ in range(3):
        commit(published_from, makes_less=True)
    commit(published_from)

    assert published_from.library.rules().noes == 3


def test_rules_written_from_an_old_reading_take_no_no_back(published_from: Stores) -> None:
    read = published_from.library.rules()
    commit(published_from, makes_less=True)

    commit(published_from, Write(some_rules(stopped=True, version=2), read))

    now = published_from.library.rules()
    assert (now.version, now.noes, now.stopped) == (2, 1, True)


def test_rules_that_allow_less_count_as_a_no(published_from: Stores) -> None:
    commit(
        published_from, Write(some_rules(stopped=True, version=2), some_rules()), makes_less=True
    )

    now = published_from.library.rules()
    assert (now.version, now.noes) == (2, 1)


def test_a_no_before_the_first_rules_is_counted(stores: Stores) -> None:
    commit(stores, makes_less=True)

    put(stores, some_rules())

    assert stores.library.rules().noes == 1


def test_publications_under_one_stamp_do_not_stop_each_other(published_from: Stores) -> None:
    for channel in (WEBSITE, PRESS, INTERNAL):
        row = a_rendition(id=an_id(f"out on {channel}"), channel=channel)
        put(published_from, row, unless_moved=FIRST)

    assert len(published_from.library.renditions_of(an_asset().id)) == 3
