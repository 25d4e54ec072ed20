"""The privacy officer sees when everybody who may erase was last reminded (GDPR art. 12(3))."""

import pytest

from tests.builders import ADA
from tests.fakes import records
from tests.handlers.erasing import HERS, ITS, asks, furnished, seen
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    furnished(house)


def test_the_pages_say_when_whoever_may_erase_was_reminded(house: House) -> None:
    """GDPR art. 12(3)."""
    asks(house)
    (plea,) = house.fakes.requests.pleas(ADA)
    at = house.fakes.clock.now()
    records.put(house.fakes.world, plea.reminded(at))
    house.fakes.world.dossiers.clear()

    told = house.call("GET", f"/api{HERS}", by=OFFICER).json

    for page in (seen(house, "/pleas"), seen(house, HERS)):
        assert "A reminder was sent on" in page
    assert told["pleas"][0]["reminded_at"] == at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_of_what_does_not_get_done_its_page_says_so_too(house: House) -> None:
    asks(house)
    house.post(HERS, {"act": "order"}, by=OFFICER)
    (order,) = house.fakes.world.erasure_orders.values()
    at = house.fakes.clock.now()
    house.fakes.world.erasure_orders[order.id] = order.begun(at, reminded_at=at)

    assert "A reminder was sent" in seen(house, ITS)
    told = house.call("GET", f"/api{ITS}", by=OFFICER).json
    assert told["reminded_at"] == at.strftime("%Y-%m-%dT%H:%M:%SZ")
