"""A member who lost her password or her telephone, through the page and the API (R42)."""

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import an_id
from tests.handlers.furnished import ADMIN, EDITOR
from tests.handlers.library import House
from tests.handlers.test_library_team import ENGLISH, EVA, eva, shown_once

ADDRESS = {"address": "eva@example.org"}


def test_the_page_asks_first_and_shows_the_password_once(house: House) -> None:
    house.post("/members", EVA, by=ADMIN)
    place = f"/members/{eva(house).id}"
    page = house.get(place, by=ADMIN, **ENGLISH).text

    said = house.post(f"{place}/sign-in", {"address": " Eva@example.org "}, by=ADMIN)

    begun = house.post("/sign-in", ADDRESS | {"password": shown_once(said, "password")})
    assert '<dialog id="sign-in"' in page and f'action="{place}/sign-in"' in page
    assert said.status == 200 and "<code" not in house.get(place, by=ADMIN).text
    assert begun.headers["Location"] == "/sign-in/password"
    assert [len(leaf.announced) for leaf in house.leaves if leaf.action == "reset_sign_in"] == [1]


def test_the_same_through_the_api_and_her_session_is_over(house: House) -> None:
    editor = house.member(EDITOR)

    said = house.call("POST", f"/api/members/{editor}/sign-in", ADDRESS, by=ADMIN)

    begun = house.post("/sign-in", ADDRESS | {"password": said.json["password"]})
    assert said.status == 200 and said.json["member"]["version"] == 2
    assert begun.headers["Location"] == "/sign-in/password"
    assert house.get("/api/me", by=EDITOR).status == 401


@pytest.mark.parametrize("address", ["", "eva", "eva@example", "e va@example.org", "e" * 200])
def test_an_address_that_is_none_is_said_beside_its_field(house: House, address: str) -> None:
    path = f"members/{house.member(EDITOR)}/sign-in"

    said = house.post(f"/{path}", {"address": address}, by=ADMIN)

    assert said.status == 422 and '<a href="#address">' in said.text
    assert house.call("POST", f"/api/{path}", {"address": address}, by=ADMIN).status == 422
    assert house.get("/api/me", by=EDITOR).status == 200


def test_it_is_not_for_oneself_nor_with_the_address_of_another(house: House) -> None:
    house.post("/members", EVA, by=ADMIN)

    own = house.post(f"/members/{house.member(ADMIN)}/sign-in", ADDRESS, by=ADMIN)
    taken = house.call("POST", f"/api/members/{house.member(EDITOR)}/sign-in", ADDRESS, by=ADMIN)

    assert own.status == 422 and house.get("/api/me", by=ADMIN).status == 200
    assert (taken.status, taken.reasons) == (422, ["has_a_place"])


@pytest.mark.parametrize("by", [one for one in StaffRole if one is not ADMIN])
def test_only_an_admin_does_it(house: House, by: StaffRole) -> None:
    path = f"/api/members/{house.member(ADMIN)}/sign-in"

    assert house.call("POST", path, ADDRESS, by=by).status == 403


def test_for_nobody_there_is_none(house: House) -> None:
    assert house.post(f"/members/{an_id('nobody')}/sign-in", ADDRESS, by=ADMIN).status == 404
