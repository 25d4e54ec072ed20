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
    a_hash,
    a_linked_face,
    a_roster,
    an_asset,
)
from tests.contract.changes import commit, known, put
from tests.contract.filled import a_full_asset
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

    named = stores.library.assets_naming(person)

    assert named == {a_full_asset().id}
    rosters = stores.library.rosters_naming(person)
    assert rosters == ((a_roster(BOB),) if person == BOB else ())


def test_a_roster_and_every_earlier_version_count_as_remains(stores: Stores) -> None:
    known(stores, ADA)
    first, second = an_asset(a_linked_face()), an_asset(version=2)
    put(stores, first, a_roster(ADA))
    before = stores.library.remains(ADA)
    move(stores, first, second)
    assert 0 < stores.library.remains(ADA) < before
    commit(stores, Write(a_roster(version=2), a_roster(ADA)))

    stores.library.forget(ADA)
    stores.library.forget(ADA)

    assert stores.library.remains(ADA) == 0
    assert stores.library.asset_as_of(first.id, 1) is None
    assert stores.library.asset(first.id) == second


def test_to_forget_one_leaves_the_versions_of_others(stores: Stores) -> None:
    known(stores, ADA, BOB)
    hers, his = an_asset(a_linked_face()), an_asset(a_linked_face(BOB), id=a_hash("his"))
    put(stores, hers, his)

    stores.library.forget(ADA)

    assert stores.library.asset_as_of(his.id, 1) == his
    assert stores.library.asset(hers.id) == hers
    assert stores.library.remains(ADA) > 0


def test_what_a_legal_hold_keeps_stays_with_its_versions(stores: Stores) -> None:
    known(stores, ADA)
    held, other = an_asset(a_linked_face()), an_asset(a_linked_face(), id=a_hash("other"))
    put(stores, held, other)

    stores.library.forget(ADA, keeping=[held.id])

    assert stores.library.asset_as_of(held.id, 1) == held
    assert stores.library.asset_as_of(other.id, 1) is None
