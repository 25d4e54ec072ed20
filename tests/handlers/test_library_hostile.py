"""R48: whatever is malformed is answered 4xx, says nothing back, and changes nothing."""

import json
from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import an_id
from tests.handlers.events import a_request
from tests.handlers.library import House
from tests.handlers.said import Said, said_in

ADMIN = StaffRole.ADMIN


def raw(house: House, body: str, *, kind: str = "application/json") -> Said:
    sent = house.cookie(ADMIN) | house.own(ADMIN) | {"content-type": kind}
    return house.send("POST", "/api/members", body=body, headers=sent)


@pytest.mark.parametrize(
    "id", ["x", "..", "%00", "1" * 5000, an_id("a").upper(), an_id("a") + "%0a", "é", "{member}"]
)
def test_an_id_that_is_none_leads_nowhere(house: House, id: str) -> None:  # noqa: A002
    assert house.call("PATCH", f"/api/members/{id}", {"role": "viewer"}, by=ADMIN).status == 404
    assert house.call("DELETE", f"/api/tokens/{id}", by=ADMIN).status == 404


def test_an_id_that_nobody_has_and_one_that_is_none_are_answered_alike(house: House) -> None:
    unknown, none = (
        house.call("DELETE", f"/api/members/{one}", by=ADMIN) for one in (an_id("nobody"), "none")
    )

    assert (unknown.status, unknown.json) == (none.status, none.json)


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[]",
        "1",
        '"text"',
        "null",
        "NaN",
        '{"a": NaN}',
        '{"a": Infinity}',
        "[" * 100_000,
        "\x00",
        '{"a": ' + "9" * 5000 + "}",
    ],
    ids=range(11),
)
def test_a_body_that_is_no_json_object_is_400(house: House, body: str) -> None:
    assert raw(house, body).status == 400


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"address": "a@b", "name": "N"},
        {"address": "a@b", "name": "N", "role": "king"},
        {"address": "a@b", "name": "N", "role": "editor", "is_admin": True},
        {"address": "a@b", "name": 1, "role": "editor"},
        {"address": True, "name": "N", "role": "editor"},
        {"address": "a@b", "name": "\ud800", "role": "editor"},
        {"address": "a@b\n", "name": "N", "role": "editor"},
        {"address": "a@b", "name": " ", "role": "editor"},
        {"address": "a@b", "name": "N", "role": "editor", "channels": ["No Slug"]},
        {"address": "a@b", "name": "N", "role": "editor", "visible": "names"},
        {"address": "a" * 400 + "@b", "name": "N", "role": "editor"},
    ],
    ids=range(12),
)
def test_a_body_that_does_not_fit_is_refused_and_not_said_back(
    house: House, body: dict[str, Any]
) -> None:
    said = raw(house, json.dumps(body))

    assert said.status in (400, 422)
    assert said.headers["Content-Type"] == "application/problem+json"
    assert "king" not in said.text and "No Slug" not in said.text
    assert len(house.fakes.staff.appointments()) == len(StaffRole)


@pytest.mark.parametrize(
    "kind", ["text/plain", "", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_a_type_that_a_form_of_another_site_could_send_is_no_call(house: House, kind: str) -> None:
    assert raw(house, "{}", kind=kind).status == 415


def test_a_body_that_is_too_large_is_not_read(house: House) -> None:
    assert raw(house, json.dumps({"name": "n" * 300_000})).status == 413
    assert raw(house, "x" * 400_000).status == 413


def test_an_encoding_that_is_none_is_400(house: House) -> None:
    event = a_request(
        "POST", "/api/members", body="{}", headers=house.cookie(ADMIN) | house.own(ADMIN)
    )

    assert said_in(house.door(event | {"body": "%%%"})).status == 400


@pytest.mark.parametrize("query", ["?x=1", "?after=a&after=b", "?after=" + "a" * 3000])
def test_a_query_that_an_address_does_not_take_is_400(house: House, query: str) -> None:
    assert house.get(f"/api/members{query}", by=ADMIN).status == 400
    assert house.call("POST", f"/api/members{query}", {}, by=ADMIN).status == 400


def test_an_id_in_the_path_is_not_overruled_by_the_body(house: House) -> None:
    said = house.call(
        "PATCH",
        f"/api/members/{house.member(StaffRole.VIEWER)}",
        {"member": house.member(StaffRole.EDITOR), "role": "editor"},
        by=ADMIN,
    )

    assert said.status == 400


@pytest.mark.parametrize(
    "shown",
    [
        "Bearer",
        "Bearer ",
        "Basic YTpi",
        "Bearer x y",
        "Bearer quitclaim_",
        "Bearer \x00",
        "Bearer é",
    ],
)
def test_a_token_that_is_none_is_401(house: House, shown: str) -> None:
    assert house.send("GET", "/api/me", headers={"authorization": shown}).status == 401


@pytest.mark.parametrize("cookie", ["", ";;;", "=", "__Host-session", "__Host-session=x", "a=b; c"])
def test_a_cookie_that_is_none_is_nobody(house: House, cookie: str) -> None:
    assert house.get("/api/me", cookie=cookie).status == 401
    assert house.get("/", cookie=cookie).headers["Location"] == "/sign-in"
