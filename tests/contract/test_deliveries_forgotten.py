"""R36: what programs outside were told of somebody is forgotten, but that she was erased."""

from quitclaim.domain.ids import EndpointId, PersonId
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType
from tests.builders import ADA, BOB, ENDPOINT, NOON, a_delivery, an_event, an_id
from tests.contract.stores_of_hooks import HookStores

OTHER = EndpointId(an_id("an endpoint that was removed"))


def of(
    person: PersonId,
    became: EventType = EventType.PERSON_CHANGED,
    endpoint: EndpointId = ENDPOINT,
) -> Delivery:
    event = an_event(f"{person} {became}", subject=person, type=became)
    return a_delivery(event, endpoint=endpoint)


def test_her_deliveries_go_whoever_they_were_for(kept: HookStores) -> None:
    hers = (of(ADA), of(ADA, EventType.PERSON_ADDED, endpoint=OTHER))
    for one in (*hers, of(BOB), a_delivery()):
        kept.deliveries.add(one)
    assert kept.deliveries.remains(ADA) == 2

    kept.deliveries.forget(ADA)
    kept.deliveries.forget(ADA)

    assert kept.deliveries.remains(ADA) == 0
    assert [kept.deliveries.delivery(it.endpoint, it.event.id) for it in hers] == [None, None]
    assert kept.deliveries.remains(BOB) == 1
    assert kept.deliveries.told(ENDPOINT, since=NOON).items


def test_that_she_was_erased_is_still_told(kept: HookStores) -> None:
    erased = of(ADA, EventType.PERSON_ERASED)
    kept.deliveries.add(erased)

    kept.deliveries.forget(ADA)

    assert kept.deliveries.delivery(ENDPOINT, erased.event.id) == erased
    assert kept.deliveries.remains(ADA) == 0
