"""R36, R44: an erasure reaches what programs outside were told, and counts it."""

from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.organisation.facts import EventType
from tests.builders import ADA, BOB, a_delivery, an_event
from tests.unit.usecases.erasures import erase, full


def test_what_others_were_told_of_her_is_found_and_gone() -> None:
    fakes = full()
    for name, person in (("hers", ADA), ("his", BOB)):
        event = an_event(name, subject=person, type=EventType.PERSON_CHANGED)
        fakes.deliveries.add(a_delivery(event))

    certificate = erase(fakes)

    (count,) = (one for one in certificate.counts if one.store is Store.HOOKS)
    assert (count.found, count.left) == (1, 0)
    assert fakes.deliveries.remains(BOB) == 1
