"""An order to end evidence says of nobody whose it was once it has ended (R39, I7)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.evidence_orders import EvidenceState
from quitclaim.domain.ids import EvidenceOrderId
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import ADA, DAY, NOON, OFFICER, an_id
from tests.builders.erasing import an_evidence_order
from tests.contract.changes import commit, erase, known, put
from tests.contract.stores import PAGE, Stores

ORDER = EvidenceOrderId(an_id("evidence order"))


def test_it_comes_back_as_it_was_written_at_every_step(stores: Stores) -> None:
    waiting = an_evidence_order()
    approved = waiting.approved(by=OFFICER, at=NOON)
    begun = approved.begun(NOON + DAY, papers=3)
    before = None
    for order in (waiting, approved, begun, begun.carried_out(NOON + DAY)):
        drops = (KeyDrop(order.id, Purpose.TEXT),) if order.state.has_ended else ()
        commit(stores, Write(order, before), drops=drops)
        before = order

        assert stores.evidence_orders.order(ORDER) == order


def test_it_is_ordered_of_whoever_was_erased_too(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores, ADA)

    put(stores, an_evidence_order())

    assert stores.evidence_orders.order(ORDER) == an_evidence_order()


def test_of_two_who_answer_at_once_one_is_heard(stores: Stores) -> None:
    order = an_evidence_order()
    put(stores, order)
    commit(stores, Write(order.approved(by=OFFICER, at=NOON), order))

    with pytest.raises(Conflict):
        commit(stores, Write(order.recalled(by=order.ordered_by, at=NOON), order))


def test_without_its_key_it_is_nobodys(stores: Stores) -> None:
    put(stores, an_evidence_order())

    stores.keys.drop(ORDER, Purpose.TEXT)

    found = stores.evidence_orders.order(ORDER)
    assert found and (found.person, found.state) == (None, EvidenceState.WAITING)


def test_all_are_listed_the_latest_first_page_by_page(stores: Stores) -> None:
    order = [3, 0, 2, 1]
    ids = {n: EvidenceOrderId(an_id(f"order {n}")) for n in order}
    put(stores, *(an_evidence_order(id=ids[n], ordered_at=NOON + n * DAY) for n in order))

    listed = every(lambda after: stores.evidence_orders.listed(after=after))

    assert len(order) > PAGE
    assert [one.id for one in listed] == [ids[n] for n in sorted(order, reverse=True)]


def test_what_nobody_can_read_is_reported_and_not_there(stores: Stores) -> None:
    put(stores, an_evidence_order())
    stores.spoil(an_evidence_order())

    assert stores.evidence_orders.order(ORDER) is None
    assert [report.kind for report in stores.reports] == ["evidence order"]
