"""R44: what each endpoint was told, and what is to be tried again, over every kind of store."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import Attempt, Delivery, Outcome
from quitclaim.ports.paging import every
from tests.builders import DAY, ENDPOINT, NOON, SECOND, a_delivery, an_event, an_id
from tests.contract.stores_of_hooks import PAGE, HookStores

OTHER = EndpointId(an_id("other endpoint"))


def due(kept: HookStores) -> list[Delivery]:
    return list(every(lambda after: kept.deliveries.due(NOON + 90 * DAY, after=after)))


def test_a_delivery_comes_back_as_it_was_written(kept: HookStores) -> None:
    attempt = Attempt(at=NOON, outcome=Outcome.REFUSED, status=500)
    delivery = a_delivery(tries=1, attempts=(attempt,))

    assert kept.deliveries.add(delivery)

    assert kept.deliveries.delivery(ENDPOINT, delivery.event.id) == delivery
    assert kept.deliveries.delivery(OTHER, delivery.event.id) is None


def test_an_event_that_comes_again_changes_nothing(kept: HookStores) -> None:
    kept.deliveries.add(a_delivery(due_at=None))

    assert not kept.deliveries.add(a_delivery())
    assert kept.deliveries.add(a_delivery(endpoint=OTHER))
    assert due(kept) == [a_delivery(endpoint=OTHER)]


def test_a_delivery_moves_only_from_where_it_was_read(kept: HookStores) -> None:
    first = a_delivery()
    kept.deliveries.add(first)
    second = first.in_hand(NOON)
    kept.deliveries.move(second, before=first)

    with pytest.raises(Conflict):
        kept.deliveries.move(first.given_up(), before=first)
    with pytest.raises(Conflict):
        kept.deliveries.move(replace(second, endpoint=OTHER), before=first)

    assert kept.deliveries.delivery(ENDPOINT, first.event.id) == second


def test_the_latest_event_is_told_of_first_page_by_page(kept: HookStores) -> None:
    told = {n: a_delivery(an_event(at=NOON + n * SECOND), due_at=None) for n in (3, 0, 4, 2, 1)}
    for one in told.values():
        kept.deliveries.add(one)
    kept.deliveries.add(a_delivery(endpoint=OTHER))

    def page(seconds: int) -> list[Delivery]:
        since = NOON + seconds * SECOND
        return list(every(lambda after: kept.deliveries.told(ENDPOINT, since=since, after=after)))

    assert list(every(lambda after: kept.deliveries.told(ENDPOINT, after=after))) == [
        told[n] for n in (4, 3, 2, 1, 0)
    ]
    assert page(1) == [told[n] for n in (4, 3, 2, 1)]
    assert page(5) == []
    assert len(kept.deliveries.told(ENDPOINT).items) == PAGE


def test_what_is_due_longest_comes_first_whoever_it_is_for(kept: HookStores) -> None:
    order = {n: a_delivery(an_event(f"{n}"), due_at=NOON + n * SECOND) for n in (2, 0, 3, 1, 4)}
    for one in order.values():
        kept.deliveries.add(one)
    theirs = a_delivery(endpoint=OTHER, due_at=NOON - SECOND)
    kept.deliveries.add(theirs)
    kept.deliveries.add(a_delivery(an_event("done"), due_at=None))

    assert due(kept) == [theirs, *(order[n] for n in range(5))]
    assert kept.deliveries.due(NOON).items == (theirs,)


def test_what_was_tried_is_due_when_it_says(kept: HookStores) -> None:
    first = a_delivery()
    kept.deliveries.add(first)
    moved = first.in_hand(NOON)
    kept.deliveries.move(moved, before=first)

    assert kept.deliveries.due(NOON + SECOND).items == ()
    assert due(kept) == [moved]
    kept.deliveries.move(moved.given_up(), before=moved)
    assert due(kept) == []
