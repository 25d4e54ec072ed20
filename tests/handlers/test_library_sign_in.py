"""R42 through HTTP: two factors, the first time and every other time."""

from urllib.parse import parse_qs, urlsplit

import pytest

from quitclaim_web.doors.cookies import SESSION
from tests.handlers.library import House
from tests.handlers.signing_in import (
    ADDRESS,
    ADMIN,
    HERS,
    SHORT,
    appoint,
    begin,
    enrol,
    go_on,
    kept,
    seed_in,
    sign_in,
)


def test_the_first_sign_in_ends_in_the_house(house: House) -> None:
    said = enrol(house)

    assert (said.status, said.headers["Location"]) == (303, "/")
    me = house.get("/api/me", cookie=kept(said)).json
    assert me["role"] == "editor" and "review" in me["may"]


def test_every_later_one_asks_for_the_code_of_her_authenticator(house: House) -> None:
    enrol(house)

    begun = begin(house)

    assert begun.headers["Location"] == "/sign-in/code" and SESSION not in begun.cookies
    assert house.get("/api/me", cookie=kept(begun)).status == 401
    assert house.get("/api/me", cookie=kept(sign_in(house))).status == 200


def test_a_session_ends_at_the_server_when_she_signs_out(house: House) -> None:
    before = house.cookie(ADMIN)["cookie"]

    said = house.post("/sign-out", by=ADMIN)

    assert said.headers["Location"] == "/sign-in" and "Max-Age=0" in said.cookies[SESSION]
    assert house.get("/api/me", cookie=before).status == 401


@pytest.mark.parametrize("code", ["000000", "12", "a code", "١٢٣٤٥٦"])
def test_a_wrong_code_is_asked_again_on_the_same_page(house: House, code: str) -> None:
    enrol(house)

    said = go_on(house, begin(house), code=code)

    assert said.status == 403 and 'name="code"' in said.text and SESSION not in said.cookies


def test_a_step_without_an_attempt_begins_anew(house: House) -> None:
    for path in ("/sign-in/code", "/sign-in/enrol"):
        assert house.post(path, {"code": "123456"}).headers["Location"] == "/sign-in"
    assert house.post("/sign-in/password", {"password": HERS}).headers["Location"] == "/sign-in"


def test_a_wrong_first_code_shows_the_same_seed_again(house: House) -> None:
    begun = house.post("/sign-in", {"address": ADDRESS, "password": appoint(house)})
    replaced = go_on(house, begun, password=HERS)
    seed = seed_in(house.get("/sign-in/enrol", cookie=kept(replaced)))

    again = go_on(house, replaced, code="000000")

    assert again.status == 403 and seed_in(again) == seed
    assert "otpauth" not in again.headers.get("Location", "")


def test_a_password_that_is_too_weak_is_asked_again(house: House) -> None:
    begun = house.post("/sign-in", {"address": ADDRESS, "password": appoint(house)})

    said = go_on(house, begun, password=SHORT)

    assert said.status == 403 and "short" not in said.text


def test_she_is_led_to_where_she_was_going(house: House) -> None:
    enrol(house)

    asked = house.get("/collections?after=x y")
    after = parse_qs(urlsplit(asked.headers["Location"]).query)["next"][0]

    assert asked.status == 303 and after == "/collections?after=x+y"
    assert sign_in(house, "/collections").headers["Location"] == "/collections"


def test_looks_are_kept_by_the_browser_and_only_those_that_there_are(house: House) -> None:
    dark = house.post("/preferences", {"theme": "dark", "next": "/members"})
    system = house.post("/preferences", {"theme": "system"})

    assert dark.headers["Location"] == "/members" and dark.cookies["theme"].startswith("dark; ")
    assert "Max-Age=0" in system.cookies["theme"]
    assert house.post("/preferences", {"language": "xx"}).status == 422
