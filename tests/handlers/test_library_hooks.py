"""Endpoints outside through pages (R44, R47): registered, tried, told again, taken out."""

from datetime import timedelta

import pytest

from quitclaim.domain.organisation.deliveries import Attempt, Outcome, Standing
from quitclaim.domain.organisation.hooks import Endpoint, WhyOff
from tests.builders import ENDPOINT, HOOK_SECRET, NOON, a_delivery, an_endpoint, an_event
from tests.handlers.furnished import ADMIN
from tests.handlers.library import House
from tests.handlers.test_library_team import ENGLISH, shown_once

ADDRESS = "https://hooks.example/in"
WISH = {"address": ADDRESS, "types": ["consent.given", "consent.withdrawn"]}
PAGE = f"/hooks/{ENDPOINT}"
REFUSED = Attempt(at=NOON, outcome=Outcome.REFUSED, status=500)


def open_endpoint(house: House, endpoint: Endpoint | None = None) -> None:
    house.fakes.hooks.register(endpoint or an_endpoint(), HOOK_SECRET)


def stands(house: House) -> Endpoint:
    found = house.fakes.hooks.endpoint(ENDPOINT)
    assert found
    return found


def test_an_endpoint_is_registered_and_its_secret_shown_once(house: House) -> None:
    secret = shown_once(house.post("/hooks", WISH, by=ADMIN), "secret")

    (endpoint,) = house.fakes.hooks.endpoints()
    (kept,) = house.fakes.hooks.secrets(endpoint.id)
    assert secret == str(kept) and secret.startswith("whsec_")
    listed = house.get("/hooks", by=ADMIN, **ENGLISH).text
    assert ADDRESS in listed and "Consent given" in listed
    assert secret not in listed + house.get(f"/hooks/{endpoint.id}", by=ADMIN).text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"types": []}, "types"),
        ({"address": ""}, "address"),
        ({"address": "http://hooks.example/"}, "address"),
        ({"address": "https://169.254.169.254/latest"}, "address"),
        ({"address": "x" * 2001}, "address"),
    ],
)
def test_r47_a_mistake_is_said_beside_its_field(
    house: House, changes: dict[str, object], field: str
) -> None:
    said = house.post("/hooks", WISH | changes, by=ADMIN)

    assert said.status == 422 and f'<a href="#{field}">' in said.text
    assert house.fakes.hooks.endpoints() == ()


def test_what_it_was_told_is_shown_with_every_answer(house: House) -> None:
    open_endpoint(house, an_endpoint(rotated_at=house.fakes.clock.now()))
    house.fakes.deliveries.add(a_delivery(attempts=(REFUSED,), due_at=NOON + timedelta(hours=1)))

    page = house.get(PAGE, by=ADMIN, **ENGLISH).text

    assert "Waiting" in page and "Refused (500)" in page and an_event().id in page
    assert "signs beside it" in page


def test_a_log_is_read_page_by_page(house: House) -> None:
    house.fakes.world.pages.size = 2
    open_endpoint(house)
    for number in range(3):
        house.fakes.deliveries.add(a_delivery(an_event(f"{number}"), due_at=None))

    first = house.get(PAGE, by=ADMIN)

    (following,) = [part for part in first.text.split('"') if part.startswith(f"{PAGE}?after=")]
    assert house.get(following, by=ADMIN).text.count("/deliveries/") == 1


def test_an_endpoint_is_tried(house: House) -> None:
    open_endpoint(house)

    said = house.post(f"{PAGE}/test", by=ADMIN)

    assert said.headers["Location"] == f"{PAGE}?done=hook_tried"
    ((endpoint, _),) = house.fakes.world.rung
    assert endpoint == ENDPOINT
    assert "Test event sent" in house.get(f"{PAGE}?done=hook_tried", by=ADMIN, **ENGLISH).text


def test_it_is_told_again_what_it_was_told(house: House) -> None:
    open_endpoint(house)
    told = an_event(at=house.fakes.clock.now())
    house.fakes.deliveries.add(a_delivery(told, due_at=None))

    one = house.post(f"{PAGE}/deliveries/{told.id}", by=ADMIN)
    lately = house.post(f"{PAGE}/replay", {"hours": "1"}, by=ADMIN)

    assert one.headers["Location"] == lately.headers["Location"] == f"{PAGE}?done=hook_replayed"
    found = house.fakes.deliveries.delivery(ENDPOINT, told.id)
    assert found and found.standing is Standing.WAITING


@pytest.mark.parametrize("act", ["test", "replay", f"deliveries/{an_event().id}"])
def test_one_that_is_off_says_so(house: House, act: str) -> None:
    open_endpoint(house, an_endpoint(why_off=WhyOff.GONE))
    form = {"hours": "1"} if act == "replay" else {}

    said = house.post(f"{PAGE}/{act}", form, by=ADMIN)

    assert said.status == 422 and 'role="alert"' in said.text


def test_it_is_switched_off_and_on_again(house: House) -> None:
    open_endpoint(house)

    off = house.post(f"{PAGE}/switch", {"on": "no"}, by=ADMIN)
    assert stands(house).why_off is WhyOff.BY_STAFF
    assert "Switched off here" in house.get(off.headers["Location"], by=ADMIN, **ENGLISH).text

    house.post(f"{PAGE}/switch", {"on": "yes"}, by=ADMIN)
    assert stands(house).is_on


def test_a_new_secret_is_confirmed_and_shown_once(house: House) -> None:
    open_endpoint(house)

    page = house.get(PAGE, by=ADMIN).text
    secret = shown_once(house.post(f"{PAGE}/secret", by=ADMIN), "secret")

    assert '<dialog id="rotation"' in page
    assert [str(one) for one in house.fakes.hooks.secrets(ENDPOINT)] == [secret, str(HOOK_SECRET)]


def test_a_removal_is_confirmed(house: House) -> None:
    open_endpoint(house)

    page = house.get(PAGE, by=ADMIN).text
    said = house.post(f"{PAGE}/removal", by=ADMIN)

    assert '<dialog id="removal"' in page
    assert said.headers["Location"] == "/hooks?done=hook_removed"
    assert house.fakes.hooks.endpoints() == ()
    assert house.get(PAGE, by=ADMIN).status == 404
