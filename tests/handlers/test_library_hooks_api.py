"""Endpoints outside through the API (R44, R45, R48)."""

from typing import Any

import pytest

from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.hooks import WhyOff
from tests.builders import ENDPOINT, HOOK_SECRET, a_delivery, an_endpoint, an_event, an_id
from tests.handlers.furnished import ADMIN
from tests.handlers.library import House
from tests.handlers.said import Said

HOOK = f"/api/hooks/{ENDPOINT}"
WISH = {"address": "https://hooks.example/in", "types": ["consent.given"]}


def ask(house: House, method: str, path: str, body: object = None) -> Said:
    return house.call(method, path, body, by=ADMIN)


def test_a_program_registers_an_endpoint_and_reads_it(house: House) -> None:
    made = ask(house, "POST", "/api/hooks", WISH)
    hook = made.json["hook"]

    listed = ask(house, "GET", "/api/hooks")
    shown = ask(house, "GET", f"/api/hooks/{hook['endpoint']}")

    assert made.status == 201 and made.json["secret"].startswith("whsec_")
    assert listed.json == {"hooks": [hook]}
    assert shown.json == {"hook": hook, "deliveries": [], "following": None}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"address": "http://hooks.example/"}, "no_https_address"),
        ({"address": "https://user@hooks.example/"}, "no_https_address"),
        ({"address": "https://[::1]/"}, "no_https_address"),
    ],
)
def test_r47_what_no_call_may_go_to_is_refused_with_the_rule(
    house: House, changes: dict[str, Any], code: str
) -> None:
    said = ask(house, "POST", "/api/hooks", WISH | changes)

    assert said.status == 422 and said.reasons == [code]


@pytest.mark.parametrize(
    "changes", [{"types": []}, {"types": ["consent.sold"]}, {"address": 7}, {"more": 1}]
)
def test_r48_what_is_no_endpoint_is_refused(house: House, changes: dict[str, Any]) -> None:
    assert ask(house, "POST", "/api/hooks", WISH | changes).status == 422


def test_it_is_switched_rotated_and_removed(house: House) -> None:
    house.fakes.hooks.register(an_endpoint(), HOOK_SECRET)

    off = ask(house, "PATCH", HOOK, {"on": False})
    rotated = ask(house, "POST", f"{HOOK}/secret")
    removed = ask(house, "DELETE", HOOK)

    assert off.json["why_off"] == WhyOff.BY_STAFF
    assert rotated.status == 201 and rotated.json["secret"] != str(HOOK_SECRET)
    assert (removed.status, ask(house, "DELETE", HOOK).status) == (204, 404)


def test_it_is_tried_and_told_again(house: House) -> None:
    house.fakes.hooks.register(an_endpoint(), HOOK_SECRET)
    house.fakes.deliveries.add(a_delivery(due_at=None))

    tried = ask(house, "POST", f"{HOOK}/test")
    again = ask(house, "POST", f"{HOOK}/deliveries/{an_event().id}/replay")
    since = ask(house, "POST", f"{HOOK}/replay", {"since": "2026-05-03T12:00:00Z"})
    shown = ask(house, "GET", HOOK)

    assert (tried.status, tried.json["type"]) == (201, "hook.tested")
    assert again.json["standing"] == "waiting"
    assert since.json == {"count": 2}
    assert [one["event"] for one in shown.json["deliveries"]] == sorted(
        (an_event().id, tried.json["event"]), reverse=True
    )


@pytest.mark.parametrize("since", ["2026-02-30T12:00:00Z", "yesterday", "2026-05-03", ""])
def test_r48_what_is_no_instant_is_refused(house: House, since: str) -> None:
    house.fakes.hooks.register(an_endpoint(), HOOK_SECRET)

    assert ask(house, "POST", f"{HOOK}/replay", {"since": since}).status == 422


def test_one_that_is_off_is_not_tried(house: House) -> None:
    house.fakes.hooks.register(an_endpoint(why_off=WhyOff.BY_STAFF), HOOK_SECRET)

    said = ask(house, "POST", f"{HOOK}/test")

    assert said.status == 422 and said.reasons == ["endpoint_is_off"]


def test_there_is_room_for_ten(house: House) -> None:
    for number in range(10):
        endpoint = an_endpoint(id=EndpointId(an_id(f"endpoint {number}")))
        house.fakes.hooks.register(endpoint, HOOK_SECRET)

    said = ask(house, "POST", "/api/hooks", WISH)
    page = house.post("/hooks", WISH, by=ADMIN)

    assert said.reasons == ["too_many_endpoints"]
    assert page.status == 422 and 'role="alert"' in page.text
