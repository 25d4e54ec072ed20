"""Whose data key is gone is erased, and nothing brings back what was erased (R36, I7)."""

from typing import Final

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import KeyDrop, KeyMake, Purpose
from quitclaim.ports.writes import Record, Write
from tests.builders import (
    ADA,
    BOB,
    MIA,
    a_basis,
    a_consent,
    a_face,
    a_linked_face,
    a_person,
    a_presence,
    a_request,
    a_roster,
    a_suggestion,
    an_asset,
    an_objection,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.filled import a_full_person
from tests.contract.stores import Stores
from tests.contract.test_consents import ADA_LOVELACE

# Everything that names ADA, and was not there before she was erased.
LATE: Final[dict[str, Record]] = {
    "person": a_person(),
    "consent": a_request(),
    "objection": an_objection(),
    "basis": a_basis(),
    "link": an_asset(a_linked_face()),
    "presence": an_asset(presences=(a_presence(),)),
    "suggestion": an_asset(a_face(suggestion=a_suggestion())),
    "rejection": an_asset(a_face(rejected=frozenset({ADA}))),
    "roster": a_roster(ADA, BOB),
}


def erase(stores: Stores) -> None:
    drops = (KeyDrop(ADA, Purpose.DATA), KeyDrop(ADA, Purpose.TEMPLATE))
    commit(stores, drops=drops, makes_less=True)


def test_without_her_key_nothing_of_her_is_read(stores: Stores) -> None:
    known(stores, a_full_person())
    recorded(stores, a_consent())
    put(stores, an_objection(), a_basis())
    stores.consents.name(ADA, ADA_LOVELACE)

    erase(stores)

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.is_erased
    assert (dossier.consents, dossier.objections, dossier.bases) == ((), (), ())
    assert (dossier.person.id, dossier.person.born_on) == (ADA, None)
    assert stores.consents.dossiers([ADA, BOB]) == {ADA: dossier}
    assert stores.consents.identity(ADA) is None
    assert stores.consents.person(ADA) is None


@pytest.mark.parametrize("late", LATE)
def test_nothing_is_written_about_whoever_was_erased(stores: Stores, late: str) -> None:
    known(stores, BOB)

    with pytest.raises(Conflict):
        put(stores, LATE[late])

    assert stores.consents.remains(ADA) == 0
    assert stores.library.remains(ADA) == 0


@pytest.mark.parametrize("late", LATE)
def test_nothing_comes_back_after_all_is_forgotten(stores: Stores, late: str) -> None:
    """A use case that read before the erasure, and commits after it."""
    known(stores, ADA, BOB)
    erase(stores)
    stores.consents.forget(ADA)

    with pytest.raises(Conflict):
        put(stores, LATE[late])

    assert stores.consents.dossier(ADA) is None
    assert stores.consents.remains(ADA) == 0


def test_a_record_that_was_forgotten_is_not_moved_on(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, a_request())
    erase(stores)
    stores.consents.forget(ADA)
    stores.keys.make(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        commit(stores, Write(a_consent(), a_request()))

    assert stores.consents.remains(ADA) == 0


def test_no_template_key_is_made_for_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    make = KeyMake(ADA, Purpose.TEMPLATE, stores.keys.fresh(ADA, purpose=Purpose.TEMPLATE))
    erase(stores)

    with pytest.raises(Conflict):
        commit(stores, makes=(make,))

    assert stores.keys.holders([ADA], purpose=Purpose.TEMPLATE) == frozenset()


def test_nobody_is_named_whose_key_is_gone(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores)

    with pytest.raises(Conflict):
        stores.consents.name(ADA, ADA_LOVELACE)

    stores.keys.make(ADA, Purpose.DATA)
    assert stores.consents.identity(ADA) is None


def test_a_key_made_anew_opens_no_name_of_before(stores: Stores) -> None:
    known(stores, ADA)
    stores.consents.name(ADA, ADA_LOVELACE)
    erase(stores)

    stores.keys.make(ADA, Purpose.DATA)

    assert stores.consents.identity(ADA) is None


def test_what_was_said_of_others_is_still_corrected(stores: Stores) -> None:
    """Whoever is named already does not keep an asset from being cleaned (R36)."""
    known(stores, ADA, BOB)
    both = an_asset(a_linked_face(), a_linked_face(BOB), presences=(a_presence(MIA),))
    stores.keys.make(MIA, Purpose.DATA)
    put(stores, both)
    erase(stores)
    cleaned = an_asset(a_linked_face(BOB), presences=both.presences, version=2)

    commit(stores, Write(cleaned, both))

    assert stores.library.asset(both.id) == cleaned
    assert stores.library.assets_of(ADA).items == ()


def test_the_change_that_drops_her_key_may_write_about_her(stores: Stores) -> None:
    known(stores, ADA)
    drops = (KeyDrop(ADA, Purpose.DATA),)
    left = an_asset(a_linked_face(), id=AssetId("a" * 64))

    commit(stores, Write(left), drops=drops)

    assert stores.library.assets_naming(ADA) == {left.id}
