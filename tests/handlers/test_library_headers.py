"""What every answer says to a browser, whatever was asked and whatever came of it (R50)."""

import re

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.route import AnyRoute
from tests.handlers.library import House
from tests.handlers.said import Said
from tests.handlers.test_library_matrix import NAMES, ROUTES, asked

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}


def policy(said: Said) -> dict[str, str]:
    rules = (
        rule.strip().partition(" ") for rule in said.headers["Content-Security-Policy"].split(";")
    )
    return {name: value for name, _, value in rules}


def check(said: Said) -> None:
    assert EVERYWHERE.items() <= said.headers.items()
    assert "max-age=63072000" in said.headers["Strict-Transport-Security"]
    assert "camera=()" in said.headers["Permissions-Policy"]
    rules = policy(said)
    assert (rules["default-src"], rules["frame-ancestors"]) == ("'none'", "'none'")
    assert rules["base-uri"] == "'none'"
    assert not any("unsafe" in value or "*" in value for value in rules.values())


@pytest.mark.parametrize("by", [StaffRole.ADMIN, StaffRole.EDITOR, None], ids=str)
@pytest.mark.parametrize("route", ROUTES, ids=NAMES)
def test_every_answer_of_every_route_is_dressed(route: AnyRoute, by: StaffRole | None) -> None:
    said = asked(route.name, by).said

    check(said)
    is_kept = said.headers["Cache-Control"] != "no-store"
    assert not is_kept or not route.leaves_leaf or route.name == "load_file"


@pytest.mark.parametrize("path", ["/nowhere", "/api/nowhere", "/sign-in?next=//evil"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "TRACE", "POST", "BREW"])
def test_what_is_no_route_is_dressed_too(house: House, method: str, path: str) -> None:
    check(house.send(method, path))


def test_a_page_loads_from_here_and_from_the_listed_origins_only(house: House) -> None:
    rules = policy(house.get("/sign-in"))

    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert rules["img-src"] == "'self' data: blob: https://pictures.test"
    assert rules["connect-src"] == "'self' https://inbox.example.org"
    assert rules["form-action"] == f"{rules['connect-src']} https://pictures.test"


def test_what_is_no_page_may_do_nothing_even_if_a_browser_shows_it(house: House) -> None:
    assert policy(house.get("/api/me", by=StaffRole.ADMIN)) == {
        "default-src": "'none'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_a_head_is_a_get_without_its_body(house: House) -> None:
    head, get = (house.send(method, "/sign-in") for method in ("HEAD", "GET"))

    assert (head.status, head.headers) == (get.status, get.headers)
    assert head.body == b"" and get.body


def test_an_address_says_what_it_takes(house: House) -> None:
    said = house.send("OPTIONS", "/api/members")
    refused = house.send("PUT", "/api/members")

    assert (said.status, refused.status) == (204, 405)
    assert said.headers["Allow"] == refused.headers["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert house.send("OPTIONS", "/nowhere").status == 404


def test_what_a_page_loads_is_there_and_kept_for_ever(house: House) -> None:
    """Its name changes with its content."""
    loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', house.get("/sign-in").text)

    answers = [house.get(path) for path in loaded]

    assert loaded and {said.status for said in answers} == {200}
    assert {said.headers["Cache-Control"] for said in answers} == {
        "public, immutable, max-age=31536000"
    }
    assert house.leaves == []
