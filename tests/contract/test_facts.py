"""Every change has its one fact, and says it once however often it is sent (I5)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import ADA, MUMS, STAFF, a_person, a_roster, an_asset, some_rules
from tests.contract.changes import a_change, a_fact, commit, known, put
from tests.contract.stores import PAGE, Stores


def waiting(stores: Stores) -> list[Fact]:
    return list(every(lambda after: stores.outbox.waiting(after=after)))


def test_a_change_leaves_its_fact_in_the_outbox(stores: Stores) -> None:
    change = commit(stores, Write(an_asset()), Write(a_roster()))

    assert waiting(stores) == [change.fact]


@pytest.mark.parametrize("by", [STAFF, MUMS, THE_CLOCK])
def test_a_fact_that_changes_no_record_waits_too(stores: Stores, by: Speaker) -> None:
    change = commit(stores, fact=a_fact(by=by))

    assert waiting(stores) == [change.fact]


def test_what_is_settled_waits_no_more(stores: Stores) -> None:
    changes = [commit(stores) for _ in range(2 * PAGE + 1)]
    settled = [change.fact.id for change in changes[1:]]

    stores.outbox.settle(settled)
    stores.outbox.settle(settled)

    assert waiting(stores) == [changes[0].fact]


def test_every_waiting_fact_comes_once(stores: Stores) -> None:
    facts = {commit(stores).fact for _ in range(2 * PAGE + 1)}

    found = waiting(stores)

    assert set(found) == facts and len(found) == len(facts)
    assert len(stores.outbox.waiting().items) == PAGE


def test_many_facts_are_settled_at_once(stores: Stores) -> None:
    """More than DynamoDB takes in one batch of writes (25), or in one transaction (100)."""
    facts = [commit(stores).fact.id for _ in range(26)]

    stores.outbox.settle(facts)

    assert waiting(stores) == []


def test_a_fact_nobody_committed_is_settled_without_a_trace(stores: Stores) -> None:
    """A sealer may be told late of what a restore took away."""
    fact = a_fact()

    stores.outbox.settle([fact.id])

    assert waiting(stores) == []


@pytest.mark.parametrize("is_settled", [False, True])
def test_the_same_fact_again_changes_nothing(stores: Stores, *, is_settled: bool) -> None:
    put(stores, some_rules())
    known(stores, ADA)
    change = a_change(Write(an_asset()), makes_less=True, drops=(KeyDrop(ADA, Purpose.TEMPLATE),))
    stores.commits.commit(change)
    if is_settled:
        stores.outbox.settle([change.fact.id])
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
