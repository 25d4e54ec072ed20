"""An order outlives whom it was about, and says of nobody whose it was once it has ended (I7)."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.ids import PleaId
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import ADA, DAY, NOON, an_id
from tests.builders.erasing import an_order
from tests.contract.changes import commit, erase, known, put
from tests.contract.filled_requests import orders_of_each_kind
from tests.contract.stores import PAGE, Stores

PLEA = PleaId(an_id("plea"))


def test_it_comes_back_as_it_was_written_at_every_step(stores: Stores) -> None:
    known(stores, ADA)
    before = None
    for order in orders_of_each_kind():
        drops = (KeyDrop(order.id, Purpose.TEXT),) if order.has_ended else ()
        commit(stores, Write(order, before), drops=drops)
        before = order

        assert stores.erasure_orders.order(PLEA) == order


def test_a_plea_is_ordered_once(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, an_order())

    with pytest.raises(Conflict):
        put(stores, an_order())


def test_nobody_orders_the_erasure_of_whoever_was_erased(stores: Stores) -> None:
    known(stores, ADA)
    erase(stores, ADA)

    with pytest.raises(Conflict):
        put(stores, an_order())


def test_it_begins_and_ends_without_her(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, an_order())
    erase(stores, ADA)

    begun = an_order().begun(NOON)
    commit(stores, Write(begun, an_order()))
    assert stores.erasure_orders.order(PLEA) == begun
    ended = begun.carried_out(NOON + DAY)
    commit(stores, Write(ended, begun), drops=(KeyDrop(PLEA, Purpose.TEXT),))

    assert stores.erasure_orders.order(PLEA) == ended and ended.person is None


def test_without_its_key_it_is_nobodys(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, an_order())

    stores.keys.drop(PLEA, Purpose.TEXT)

    found = stores.erasure_orders.order(PLEA)
    assert found and (found.person, found.state) == (None, OrderState.ORDERED)


def test_all_are_listed_the_latest_first_page_by_page(stores: Stores) -> None:
    known(stores, ADA)
    order = [3, 0, 2, 1]
    ids = {n: PleaId(an_id(f"plea {n}")) for n in order}
    put(stores, *(an_order(id=ids[n], ordered_at=NOON + n * DAY) for n in order))

    listed = every(lambda after: stores.erasure_orders.listed(after=after))

    assert len(order) > PAGE
    assert [one.id for one in listed] == [ids[n] for n in sorted(order, reverse=True)]


def test_what_nobody_can_read_is_reported_and_not_there(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, an_order())
    stores.spoil(an_order())

    assert stores.erasure_orders.order(PLEA) is None
    assert [report.kind for report in stores.reports] == ["erasure order"]
