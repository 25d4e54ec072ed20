"""No page of ours leads anywhere else: not by `next`, not by a form, not by a cookie (R48)."""

from urllib.parse import quote, urljoin, urlsplit

import pytest

from quitclaim_web.doors.route import AnyRoute
from tests.fakes.in_memory_sign_ins import code_of
from tests.handlers.furnished import ADMIN
from tests.handlers.haunted import check
from tests.handlers.library import SITE, House
from tests.handlers.library_expected import EXPECTED
from tests.handlers.said import Said
from tests.handlers.signing_in import ADDRESS, HERS, appoint, enrol, go_on, kept, seed_in, sign_in
from tests.handlers.test_library_matrix import ROUTES

AWAY = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "/\t/evil.example/",
    "/\n/evil.example/",
    " //evil.example/",
    "\x00//evil.example/",
    "javascript:xss",
    "data:text/html,<xss>",
    "https:evil.example",
    "/%09/evil.example/",
    "@evil.example",
    ".evil.example",
    "/'><xss>",
]
LEADING = [route for route in ROUTES if "next" in route.asks.model_fields]


def stays(said: Said) -> None:
    """As a browser reads it: whitespace goes, and a backslash is a stroke."""
    check(said)
    location = said.headers.get("Location", "/").replace("\\", "/")
    place = urlsplit(urljoin(f"{SITE}/sign-in", "".join(location.split())))
    assert f"{place.scheme}://{place.netloc}" == SITE


@pytest.mark.parametrize("away", AWAY, ids=range(len(AWAY)))
@pytest.mark.parametrize("route", LEADING, ids=lambda route: route.name)
def test_no_page_that_knows_where_she_was_going_leads_elsewhere(
    house: House, route: AnyRoute, away: str
) -> None:
    if route.method == "GET":
        stays(house.get(f"{route.path}?next={quote(away)}"))
    else:
        stays(house.post(route.path, (EXPECTED[route.name].body or {}) | {"next": away}))


@pytest.mark.parametrize("away", AWAY, ids=range(len(AWAY)))
def test_a_sign_in_ends_here(house: House, away: str) -> None:
    enrol(house)

    said = sign_in(house, away)

    assert said.status == 303 and "__Host-session" in said.cookies
    stays(said)


@pytest.mark.parametrize("away", AWAY, ids=range(len(AWAY)))
def test_so_does_the_first_one_step_by_step(house: House, away: str) -> None:
    form = {"address": ADDRESS, "password": appoint(house), "next": away}
    begun = house.post("/sign-in", form)
    replaced = go_on(house, begun, password=HERS, next=away)
    page = house.get(f"/sign-in/enrol?next={quote(away)}", cookie=kept(replaced))
    wrong = go_on(house, replaced, code="000000", next=away)
    done = go_on(house, replaced, code=code_of(seed_in(page)), next=away)

    assert (page.status, wrong.status, done.status) == (200, 403, 303)
    for said in (begun, replaced, page, wrong, done):
        stays(said)


def test_whoever_has_to_sign_in_first_comes_back_to_a_page_of_ours(house: House) -> None:
    for path in ("//evil.example/x", "/collections//evil.example", "/\\evil.example", "/members"):
        stays(house.get(path))
        stays(house.get(path, by=ADMIN))
