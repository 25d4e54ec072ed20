"""The description of the API is the route table, and answers are what it says (R45)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.route import AnyRoute, Entry
from tests.handlers.library import House, a_house
from tests.handlers.library_expected import EXPECTED
from tests.handlers.test_library_matrix import ROUTES, asked

API = [route for route in ROUTES if route.is_for_programs]
NAMES = [route.name for route in API]
DESCRIBED: dict[str, Any] = a_house().get("/api/openapi.json").json


def operation(route: AnyRoute) -> dict[str, Any]:
    found: dict[str, Any] = DESCRIBED["paths"][route.path][route.method.lower()]
    return found


def references(part: Any) -> set[str]:
    match part:
        case {"$ref": str(ref)}:
            return {ref}
        case dict():
            return set().union(*map(references, part.values()))
        case list():
            return set().union(*map(references, part))
        case _:
            return set()


def test_it_describes_every_call_and_no_page() -> None:
    described = {
        one["operationId"] for path in DESCRIBED["paths"].values() for one in path.values()
    }

    assert DESCRIBED["openapi"] == "3.1.0" and described == set(NAMES)


def test_whatever_it_refers_to_is_there() -> None:
    known = {f"#/components/schemas/{name}" for name in DESCRIBED["components"]["schemas"]}

    assert references(DESCRIBED) <= known


def spelled_out(part: Any, known: dict[str, Any]) -> Any:
    """With whatever it refers to in place of the reference."""
    match part:
        case {"$ref": str(ref), **besides}:
            return spelled_out(known[ref.rpartition("/")[2]], known) | besides
        case dict():
            return {name: spelled_out(one, known) for name, one in part.items() if name != "$defs"}
        case list():
            return [spelled_out(one, known) for one in part]
        case _:
            return part


@pytest.mark.parametrize("route", API, ids=NAMES)
def test_a_call_is_described_by_its_own_words(route: AnyRoute) -> None:
    """And not by those of another call that are called alike: there are three outcomes."""
    said, known = operation(route), DESCRIBED["components"]["schemas"]
    told = said["responses"][str(route.status)].get("content", {})
    taken = said.get("requestBody", {}).get("content", {})

    if route.tells is not None:
        own = route.tells.model_json_schema(mode="serialization")
        shown = told["application/json"]["schema"]
        assert spelled_out(shown, known) == spelled_out(own, own.get("$defs", {}))
    own = route.asks.model_json_schema()
    asked = {one["name"]: one["schema"] for one in said["parameters"] if one["in"] != "header"}
    asked |= taken["application/json"]["schema"]["properties"] if taken else {}
    properties = own.get("properties", {})
    assert spelled_out(asked, known) == spelled_out(properties, own.get("$defs", {}))


@pytest.mark.parametrize("route", API, ids=NAMES)
def test_a_call_says_what_it_takes_and_who_may_ask(route: AnyRoute) -> None:
    said = operation(route)

    in_path = {one["name"] for one in said["parameters"] if one["in"] == "path"}
    assert in_path == route.named and said["summary"] == route.about
    assert (said["security"] == []) == (route.action is Entry.OPEN)
    assert said.get("x-action") == (None if route.action is Entry.OPEN else str(route.action))
    repeatable = {one["name"] for one in said["parameters"] if one["in"] == "header"}
    assert repeatable == (set() if route.method == "GET" else {"Idempotency-Key"})


@pytest.mark.parametrize("route", API, ids=NAMES)
def test_a_call_answers_as_it_is_described(route: AnyRoute) -> None:
    roles = EXPECTED[route.name].roles
    said = asked(route.name, min(roles) if roles else None).said

    if said.status < 400:
        assert said.status == route.status
        if route.tells is not None:
            route.tells.model_validate_json(said.body)
    else:
        assert set(said.json) == {"type", "title", "status", "instance", "reasons"}


def test_it_forbids_nobody_to_name_a_thing_twice(house: House) -> None:
    wish = {"name": "script", "scopes": ["view_health"] * 2, "days": 1}

    said = house.call("POST", "/api/tokens", wish, by=StaffRole.ADMIN)

    assert said.json["token"]["scopes"] == ["view_health"] and "uniqueItems" not in str(DESCRIBED)


def test_nobody_has_to_sign_in_to_read_it(house: House) -> None:
    assert house.get("/api/openapi.json").status == 200
    assert house.leaves == []
