"""People and who they are: read whole, read at once, forgotten whole."""

from datetime import datetime

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.ports.consents import Identity
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    MIA,
    NOON,
    a_basis,
    a_consent,
    a_request,
    an_id,
    an_objection,
    withdrawn,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.stores import PAGE, Stores


def ending(stores: Stores, at: datetime) -> list[tuple[PersonId, ConsentId]]:
    return list(every(lambda after: stores.consents.ending_before(at, after=after)))


def test_a_withdrawal_is_read_at_once(stores: Stores) -> None:
    known(stores, ADA)
    recorded(stores, a_consent())
    taken_back = a_consent().after(withdrawn())

    commit(stores, Write(taken_back, a_consent()), makes_less=True)

    dossier = stores.consents.dossier(ADA)
    assert dossier and dossier.consents == (taken_back,)


def test_a_dossier_holds_her_own_records_only(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, a_consent(), a_consent(id=an_id("his"), person=BOB))
    put(stores, an_objection(person=BOB), a_basis())

    found = stores.consents.dossiers(iter([BOB, ADA, MIA, ADA]))

    assert set(found) == {ADA, BOB}
    assert [consent.person for consent in found[ADA].consents] == [ADA]
    assert (found[ADA].objections, found[BOB].objections) == ((), (an_objection(person=BOB),))
    assert (found[ADA].bases, found[BOB].bases) == ((a_basis(),), ())
    assert found[ADA] == stores.consents.dossier(ADA)


def test_a_long_past_is_read_to_its_end(stores: Stores) -> None:
    """More records than any page of a query that a small page size could cut."""
    known(stores, ADA)
    ids = {an_id(f"consent {number}") for number in range(4 * PAGE)}

    for one in ids:
        put(stores, a_request(id=one))

    dossier = stores.consents.dossier(ADA)
    assert dossier and {consent.id for consent in dossier.consents} == ids


def test_records_come_in_the_same_order_everywhere(stores: Stores) -> None:
    """A decision that is replayed names the same records in the same order (R30)."""
    known(stores, ADA)
    for number in range(5):
        put(stores, a_request(id=an_id(f"consent {number}")))

    dossier = stores.consents.dossier(ADA)

    assert dossier
    ids = [consent.id for consent in dossier.consents]
    assert ids == sorted(ids)


def test_who_she_is_comes_back(stores: Stores) -> None:
    known(stores, ADA)

    stores.consents.name(ADA, ADA_LOVELACE)

    assert stores.consents.identity(ADA) == ADA_LOVELACE
    assert stores.consents.identity(BOB) is None


def test_a_new_name_replaces_the_old(stores: Stores) -> None:
    known(stores, ADA)
    stores.consents.name(ADA, ADA_LOVELACE)
    king = Identity(name="Ada King", mail="king@example.org", language=Language.ENGLISH)

    stores.consents.name(ADA, king)

    assert stores.consents.identity(ADA) == king


def test_nobody_is_named_without_a_key(stores: Stores) -> None:
    with pytest.raises(Conflict):
        stores.consents.name(ADA, ADA_LOVELACE)

    assert stores.consents.identity(ADA) is None


def test_to_forget_leaves_nothing_of_her_and_all_of_others(stores: Stores) -> None:
    known(stores, ADA, BOB)
    recorded(stores, a_consent(), a_consent(id=an_id("his"), person=BOB))
    put(stores, an_objection(), a_basis())
    stores.consents.name(ADA, ADA_LOVELACE)
    assert stores.consents.remains(ADA) == 6

    stores.consents.forget(ADA)
    stores.consents.forget(ADA)

    assert stores.consents.remains(ADA) == 0
    assert stores.consents.dossier(ADA) is None
    assert ending(stores, NOON + 900 * DAY) == [(BOB, an_id("his"))]
    assert stores.consents.remains(BOB) == 2


def test_many_records_are_forgotten_at_once(stores: Stores) -> None:
    """More than DynamoDB deletes in one batch (25)."""
    known(stores, ADA)
    for number in range(26):
        put(stores, a_request(id=an_id(f"consent {number}")))

    stores.consents.forget(ADA)

    assert stores.consents.remains(ADA) == 0
