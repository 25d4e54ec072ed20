"""Which leaf a completed erasure has is known without looking for it (R36, R41)."""

from dataclasses import replace
from typing import Any

from quitclaim.adapters.tables import fact_row
from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.proof.leaves import Waiting
from quitclaim.ports.changes import Change
from quitclaim.ports.ledger import portions
from tests.builders import NOON, SECOND, a_hash, an_id
from tests.contract.changes import a_fact, commit
from tests.contract.sealing import appended, leaf_of, seal, waiting
from tests.contract.stores import Stores
from tests.contract.tables_at_work import at_work


def completed(number: int = 0) -> Fact:
    said = Announcement(EventType.ERASURE_COMPLETED, a_hash(f"document {number}"), 1)
    return Fact(
        id=FactId(an_id(f"certificate {number}")),
        at=NOON + number * SECOND,
        by=THE_CLOCK,
        action="certify_erasure",
        announced=(said,),
    )


def test_a_completed_erasure_is_found_by_its_fact(stores: Stores) -> None:
    for number in range(3):
        stores.commits.commit(Change(fact=completed(number)))
        commit(stores, fact=a_fact(at=NOON + number * SECOND))

    assert stores.ledger.number_of(completed().id) is None
    seal(stores)

    for number in range(3):
        index = stores.ledger.number_of(completed(number).id)
        assert index is not None
        payload = stores.ledger.payload(index)
        assert payload is not None and payload.waiting.fact == completed(number)


def test_of_other_facts_nobody_asks(stores: Stores) -> None:
    fact = commit(stores).fact
    seal(stores)

    assert stores.ledger.number_of(fact.id) is None
    assert stores.ledger.number_of(completed().id) is None


def test_one_that_is_sealed_once_more_stops_no_sealer(dynamodb_local: Any) -> None:
    """Its marker ends after a week: what is said again then has another leaf, just as good."""
    with at_work(dynamodb_local) as work:
        for later in range(2):
            fact = replace(completed(), at=NOON + later * SECOND)
            work.on.commits.commit(Change(fact=fact))
            (one,) = waiting(work.on)
            appended(work.on, leaf_of(one))
            work.tables.dynamodb.delete_item(TableName="library", Key=fact_row(fact.id))

        assert work.on.ledger.number_of(completed().id) == 1


def test_a_portion_has_room_for_the_numbers() -> None:
    leaves = [leaf_of(Waiting(fact=completed(number))) for number in range(100)]

    sizes = [len(portion) for portion in portions(leaves)]

    # Three rows each, and the head: a transaction takes 100.
    assert sizes == [33, 33, 33, 1]
