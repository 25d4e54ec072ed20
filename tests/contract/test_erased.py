"""Whose data key is gone is erased, and nothing brings back what was erased (R36, I7)."""

from typing import Final

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.ports.changes import KeyMake, Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    a_basis,
    a_consent,
    a_face,
    a_linked_face,
    a_person,
    a_presence,
    a_request,
    a_roster,
    a_sent_request,
    a_suggestion,
    an_asset,
    an_objection,
)
from tests.contract.changes import commit, erase, known, put, recorded
from tests.contract.filled_people import ADA_LOVELACE, a_full_person
from tests.contract.stores import Stores

# Everything that names ADA, and was not there before she was erased.
LATE: Final[dict[str, Record]] = {
    "person": a_person(),
    "consent": a_request(),
    "objection": an_objection(),
    "basis": a_basis(),
    "request": a_sent_request(),
    "link": an_asset(a_linked_face()),
    "presence": an_asset(presences=(a_presence(),)),
    "suggestion": an_asset(a_face(suggestion=a_suggestion())),
    "rejection": an_asset(a_face(rejected=frozenset({ADA}))),
    "roster": a_roster(ADA, BOB),
}


def test_without_her_key_nothing_of_her_is_read(stores: Stores) -> None:
    known(stores, a_full_person())
    recorded(stores, a_consent())
    put(stores, an_objection(), a_basis())
    stores.consents.name(ADA, ADA_LOVELACE)

    erase(stores, ADA)

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
    assert stores.traces.of([ADA]).rows == 0


@pytest.mark.parametrize("late", LATE)
def test_nothing_comes_back_after_all_is_forgotten(stores: Stores, late: str) -> None:
    """A use case that read before the erasure, and commits after it."""
    known(stores, ADA, BOB)
    erase(stores, ADA)
    stores.consents.forget(ADA)

    with pytest.raises(Conflict):
        put(stores, LATE[late])

    assert stores.consents.dossier(ADA) is None
    assert stores.consents.remains(ADA) == 0


def test_a_record_that_was_forgotten_is_not_moved_on(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, a_request())
    erase(stores, ADA)
    stores.consents.forget(ADA)
    stores.keys.make(ADA, Purpose.DATA)

    with pytest.raises(Conflict):
        commit(stores, Write(a_consent(), a_request()))

    assert stores.consents.remains(ADA) == 0


def test_no_template_key_is_made_for_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    make = KeyMake(ADA, Purpose.TEMPLATE, stores.keys.fresh(ADA, purpose=Purpose.TEMPLATE))
    erase(stores, ADA)

    with pytest.raises(Conflict):
        commit(stores, makes=(make,))

    assert stores.keys.holders([ADA], purpose=Purpose.TEMPLATE) == frozenset()
