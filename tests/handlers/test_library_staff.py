"""Members and machine tokens through the API (R42, R45)."""

from json import dumps
from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import an_id
from tests.handlers.library import House
from tests.handlers.said import Said

ADMIN, EDITOR = StaffRole.ADMIN, StaffRole.EDITOR
EVA: dict[str, Any] = {"address": "eva@example.org", "name": "Eva", "role": "viewer"}


def bearer(house: House, *scopes: str) -> dict[str, str]:
    wish = {"name": "script", "scopes": scopes, "days": 30}
    issued = house.call("POST", "/api/tokens", wish, by=ADMIN).json
    return {"authorization": f"Bearer {issued['secret']}"}


def change(house: House, member: str, **changes: Any) -> Said:
    return house.call("PATCH", f"/api/members/{member}", changes, by=ADMIN)


def test_a_member_is_appointed_changed_and_dismissed(house: House) -> None:
    made = house.call("POST", "/api/members", EVA | {"visible": ["faces"]}, by=ADMIN).json
    eva = made["member"]["member"]

    changed = change(house, eva, role="editor", channels=["internal", "press"]).json
    gone = house.call("DELETE", f"/api/members/{eva}", by=ADMIN)

    assert made["member"]["role"] == "viewer" and len(made["password"]) >= 40
    assert (changed["role"], changed["channels"]) == ("editor", ["internal", "press"])
    assert changed["visible"] == ["faces"] and (gone.status, gone.body) == (204, b"")
    (listed,) = [
        one for one in house.get("/api/members", by=ADMIN).json["members"] if one["member"] == eva
    ]
    assert listed["has_left"] and listed["name"] is None
    assert "eva@example.org" not in house.get("/api/members", by=ADMIN).text


def test_each_change_is_in_one_leaf_under_her_name_who_made_it(house: House) -> None:
    made = house.call("POST", "/api/members", EVA, by=ADMIN).json
    change(house, made["member"]["member"], role="editor")

    said = [[str(one.type) for one in leaf.announced] for leaf in house.leaves]
    assert said == [["member.appointed"], ["member.changed"]]
    assert {leaf.by.id for leaf in house.leaves} == {house.member(ADMIN)}


def test_a_lesser_role_binds_with_her_next_request(house: House) -> None:
    house.sessions[StaffRole.VIEWER] = house.appoint(ADMIN, name="another admin")
    another = house.member(StaffRole.VIEWER)
    assert house.get("/api/members", by=StaffRole.VIEWER).status == 200

    change(house, another, role="viewer")

    assert house.get("/api/members", by=StaffRole.VIEWER).status == 403


def test_a_dismissal_ends_the_session_that_is_open(house: House) -> None:
    house.call("DELETE", f"/api/members/{house.member(EDITOR)}", by=ADMIN)

    assert house.get("/api/me", by=EDITOR).status == 401
    said = house.get("/", by=EDITOR)
    assert said.status == 303 and "Max-Age=0" in said.cookies["__Host-session"]


@pytest.mark.parametrize(
    ("method", "body"),
    [("PATCH", {"role": "viewer"}), ("PATCH", {"visible": ["names"]}), ("DELETE", None)],
)
def test_nobody_touches_her_own_place(house: House, method: str, body: object) -> None:
    said = house.call(method, f"/api/members/{house.member(ADMIN)}", body, by=ADMIN)

    assert said.status == 422 and "own_place" in said.reasons
    assert house.get("/api/members", by=ADMIN).status == 200


def test_an_address_that_has_a_place_is_not_given_another(house: House) -> None:
    house.call("POST", "/api/members", EVA, by=ADMIN)

    said = house.call("POST", "/api/members", EVA | {"address": "EVA@example.org"}, by=ADMIN)

    assert said.status == 422 and said.reasons == ["has_a_place"]


def test_a_token_may_what_it_says_and_nothing_else(house: House) -> None:
    shown = bearer(house, "appoint_member")

    me = house.send("GET", "/api/me", headers=shown).json
    assert me["may"] == ["appoint_member"] and me["member"] == house.member(ADMIN)
    assert house.send("GET", "/api/members", headers=shown).status == 200
    refused = house.send("GET", "/api/tokens", headers=shown)
    assert refused.status == 403 and refused.reasons == ["scope"]


def test_a_token_makes_none_that_may_more_than_it_may_itself(house: House) -> None:
    json = {"content-type": "application/json"} | bearer(house, "issue_token")
    wish = {"name": "more", "scopes": ["appoint_member"], "days": 1}

    more = house.send("POST", "/api/tokens", body=dumps(wish), headers=json)
    same = house.send(
        "POST", "/api/tokens", body=dumps(wish | {"scopes": ["issue_token"]}), headers=json
    )

    assert (more.status, more.reasons, same.status) == (422, ["beyond_role"], 201)


def test_a_token_opens_no_page(house: House) -> None:
    said = house.send("GET", "/", headers=bearer(house, "appoint_member"))

    assert said.status == 303


def test_a_secret_is_shown_once(house: House) -> None:
    shown = bearer(house, "stop_recognition")["authorization"].removeprefix("Bearer ")

    text = house.get("/api/tokens", by=ADMIN).text

    assert shown.rpartition("_")[2] not in text and "hash" not in text


def test_a_revoked_token_opens_nothing(house: House) -> None:
    shown = bearer(house, "appoint_member")
    (token,) = house.get("/api/tokens", by=ADMIN).json["tokens"]

    revoked = house.call("DELETE", f"/api/tokens/{token['token']}", by=ADMIN)

    assert revoked.status == 204
    assert house.send("GET", "/api/members", headers=shown).status == 401


def test_a_token_ends_with_the_place_of_whoever_issued_it(house: House) -> None:
    shown = bearer(house, "appoint_member")
    house.sessions[StaffRole.VIEWER] = house.appoint(ADMIN, name="another admin")

    house.call("DELETE", f"/api/members/{house.member(ADMIN)}", by=StaffRole.VIEWER)

    assert house.send("GET", "/api/members", headers=shown).status == 401


def test_what_nobody_has_is_not_found(house: House) -> None:
    assert change(house, an_id("nobody"), role="editor").status == 404
    assert house.call("DELETE", f"/api/tokens/{an_id('nothing')}", by=ADMIN).status == 404
