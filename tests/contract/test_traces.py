"""The second pass of an erasure: who is named anywhere, by reading everything (R36)."""

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    MIA,
    PRESS,
    WEBSITE,
    a_hash,
    a_linked_face,
    a_roster,
    an_asset,
    an_id,
)
from tests.contract.changes import commit, known, put
from tests.contract.filled import a_full_asset, a_rendition
from tests.contract.sealing import seal
from tests.contract.stores import Stores


def move(stores: Stores, before: Asset, after: Asset) -> None:
    commit(stores, Write(after, before))


def test_no_earlier_version_shows_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    first, second = an_asset(a_linked_face()), an_asset(version=2)
    put(stores, first)
    move(stores, first, second)

    commit(stores, drops=(KeyDrop(ADA, Purpose.DATA),))

    assert stores.library.asset_as_of(first.id, 1) is None
    assert stores.library.asset_as_of(first.id, 2) == second


@pytest.mark.parametrize("person", [ADA, BOB, MIA])
def test_whoever_is_named_anywhere_is_found_by_reading_everything(
    stores: Stores, person: PersonId
) -> None:
    """R36: the second pass follows no row of hers."""
    known(stores, ADA, BOB, MIA)
    put(stores, a_full_asset(), an_asset(id=a_hash("another")), a_roster(BOB))

    traced = stores.traces.of([person])

    assert traced.assets == {a_full_asset().id}
    assert traced.rosters == ({a_roster(BOB).collection} if person == BOB else set())


def test_under_several_ids_somebody_is_looked_for_at_once(stores: Stores) -> None:
    """What names her by two of them is one row."""
    known(stores, ADA, BOB, MIA)
    both = an_asset(a_linked_face(), a_linked_face(BOB))
    his = an_asset(a_linked_face(BOB), id=a_hash("his"))
    put(stores, both, his, an_asset(a_linked_face(MIA), id=a_hash("hers")), a_roster(BOB))
    seal(stores)

    ada, bob = stores.traces.of([ADA]), stores.traces.of([BOB])
    traced = stores.traces.of([ADA, BOB])

    assert traced.assets == {both.id, his.id} and traced.rosters == bob.rosters
    assert traced.leaves == ada.leaves | bob.leaves and ada.leaves & bob.leaves
    assert max(ada.rows, bob.rows) < traced.rows < ada.rows + bob.rows


def test_what_is_out_of_her_pictures_is_counted_without_asking_each(stores: Stores) -> None:
    known(stores, ADA, BOB)
    hers, his = an_asset(a_linked_face()), an_asset(a_linked_face(BOB), id=a_hash("his"))
    put(stores, hers, his)
    for number, asset in enumerate((hers, hers, his)):
        channel = (WEBSITE, PRESS)[number % 2]
        put(stores, a_rendition(id=an_id(f"{number}"), asset=asset.id, channel=channel))
    out = len(stores.library.renditions_of(hers.id))

    assert stores.traces.of([ADA]).out == out == 2
    assert stores.traces.of([ADA, BOB]).out == 3


def test_a_roster_and_every_earlier_version_count_as_remains(stores: Stores) -> None:
    known(stores, ADA)
    first, second = an_asset(a_linked_face()), an_asset(version=2)
    put(stores, first, a_roster(ADA))
    before = stores.traces.of([ADA]).rows
    move(stores, first, second)
    assert 0 < stores.traces.of([ADA]).rows < before
    commit(stores, Write(a_roster(version=2), a_roster(ADA)))

    stores.traces.forget([ADA])
    stores.traces.forget([ADA])

    assert stores.traces.of([ADA]).rows == 0
    assert stores.library.asset_as_of(first.id, 1) is None
    assert stores.library.asset(first.id) == second


def test_to_forget_one_leaves_the_versions_of_others(stores: Stores) -> None:
    known(stores, ADA, BOB)
    hers, his = an_asset(a_linked_face()), an_asset(a_linked_face(BOB), id=a_hash("his"))
    put(stores, hers, his)

    stores.traces.forget([ADA])

    assert stores.library.asset_as_of(his.id, 1) == his
    assert stores.library.asset(hers.id) == hers
    assert stores.traces.of([ADA]).rows > 0


def test_what_a_legal_hold_keeps_stays_with_its_versions(stores: Stores) -> None:
    known(stores, ADA)
    held, other = an_asset(a_linked_face()), an_asset(a_linked_face(), id=a_hash("other"))
    put(stores, held, other)

    stores.traces.forget([ADA], keeping=[held.id])

    assert stores.library.asset_as_of(held.id, 1) == held
    assert stores.library.asset_as_of(other.id, 1) is None
