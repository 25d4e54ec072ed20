"""Every change has its one fact, and says it once however often it is sent (I5)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.writes import Write
from tests.builders import ADA, MUMS, STAFF, a_person, a_roster, an_asset, some_rules
from tests.contract.changes import a_change, a_fact, commit, known, put
from tests.contract.sealing import facts_waiting as waiting
from tests.contract.sealing import seal
from tests.contract.stores import PAGE, Stores


def test_a_change_leaves_its_fact_in_the_outbox(stores: Stores) -> None:
    change = commit(stores, Write(an_asset()), Write(a_roster()))

    assert waiting(stores) == [change.fact]


@pytest.mark.parametrize("by", [STAFF, MUMS, THE_CLOCK])
def test_a_fact_that_changes_no_record_waits_too(stores: Stores, by: Speaker) -> None:
    change = commit(stores, fact=a_fact(by=by))

    assert waiting(stores) == [change.fact]


def test_every_waiting_fact_comes_once(stores: Stores) -> None:
    facts = {commit(stores).fact for _ in range(2 * PAGE + 1)}

    found = waiting(stores)

    assert set(found) == facts and len(found) == len(facts)
    assert len(stores.ledger.waiting().items) == PAGE


@pytest.mark.parametrize("is_sealed", [False, True])
def test_the_same_fact_again_changes_nothing(stores: Stores, *, is_sealed: bool) -> None:
    put(stores, some_rules())
    known(stores, ADA)
    change = a_change(Write(an_asset()), makes_less=True, drops=(KeyDrop(ADA, Purpose.TEMPLATE),))
    stores.commits.commit(change)
    if is_sealed:
        seal(stores)
    before = len(waiting(stores))

    stores.commits.commit(change)

    assert stores.library.rules().noes == 1
    assert stores.library.asset(an_asset().id) == an_asset()
    assert len(waiting(stores)) == before


def test_the_same_fact_again_never_undoes_what_came_after(stores: Stores) -> None:
    """A queue may deliver late: the second of two changes stands, whoever repeats the first."""
    first = commit(stores, Write(an_asset()))
    held = an_asset(on_hold=True, version=2)
    commit(stores, Write(held, an_asset()))

    stores.commits.commit(first)

    assert stores.library.asset(held.id) == held


def test_the_same_fact_again_brings_no_key_back_and_takes_none(stores: Stores) -> None:
    known(stores, ADA)
    erased = commit(stores, drops=(KeyDrop(ADA, Purpose.DATA),), makes_less=True)
    stores.keys.make(ADA, Purpose.DATA)

    stores.commits.commit(erased)

    assert stores.keys.holders([ADA], purpose=Purpose.DATA) == {ADA}


def test_what_failed_once_may_be_sent_again(stores: Stores) -> None:
    change = a_change(Write(a_person()))
    with pytest.raises(Conflict):
        stores.commits.commit(change)

    stores.keys.make(ADA, Purpose.DATA)
    stores.commits.commit(change)

    assert stores.consents.dossier(ADA)
    assert waiting(stores) == [change.fact]
