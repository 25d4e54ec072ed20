"""A house that is all open: nobody enters it, and its forms prove by themselves whence they are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.answers import Cookie
from quitclaim_web.doors.entering import NobodyEnters
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.route import AnyRoute, Entry
from tests.handlers.library import SITE, House
from tests.unit.doors.calls import a_house_with, a_route


def an_open_house(*routes: AnyRoute) -> House:
    house = a_house_with(*routes)
    return replace(house, door=replace(house.door, entering=NobodyEnters(), repeating=None))


def a_form(**changes: object) -> AnyRoute:
    return a_route(method="POST", path="/nothing", **changes)


def test_what_is_open_is_served_and_nothing_else_is_even_with_a_session() -> None:
    house = an_open_house(a_route(), a_route(path="/mine", name="be_oneself", action=Entry.OWN))

    assert house.get("/api/nothing").status == 204
    assert house.get("/mine", by=StaffRole.ADMIN).status == 404
    assert house.leaves == []


@pytest.mark.parametrize(
    ("headers", "silent", "proving"),
    [
        ({}, 403, 204),
        ({"origin": "null"}, 403, 204),
        ({"origin": "null", "sec-fetch-site": "same-origin"}, 403, 204),
        ({"origin": SITE}, 204, 204),
        ({"origin": "null", "sec-fetch-site": "cross-site"}, 403, 403),
        ({"origin": "https://evil.example"}, 403, 403),
        ({"sec-fetch-site": "none"}, 403, 403),
    ],
    ids=str,
)
def test_only_a_form_with_a_nonce_may_be_silent_about_its_page(
    headers: dict[str, str], silent: int, proving: int
) -> None:
    said = [
        an_open_house(a_form(brings_nonce=brings)).send("POST", "/nothing", headers=headers)
        for brings in (False, True)
    ]

    assert [one.status for one in said] == [silent, proving]


def test_a_cookie_is_sent_where_it_belongs() -> None:
    cookie = Cookie(name="visit", value="x", kept_for=timedelta(minutes=1), path="/c")

    assert str(cookie) == "visit=x; Path=/c; Secure; SameSite=Lax; HttpOnly; Max-Age=60"


def test_without_buckets_nothing_leads_elsewhere() -> None:
    origins = Origins(SITE, referrer="no-referrer")

    assert not origins.lists("/anywhere") and not origins.lists("https://evil.example/x")
    assert "https" not in origins.of_pages["Content-Security-Policy"]
    assert origins.of_pages["Referrer-Policy"] == "no-referrer"
    assert origins.of_the_rest["Referrer-Policy"] == "no-referrer"
