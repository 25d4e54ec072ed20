"""Opening a link changes nothing, and tells nobody more than whoever it was mailed to (R12)."""

import pytest

from quitclaim.ports.changes import Purpose
from quitclaim_web.doors.counting import PER_ADDRESS
from tests.builders import ADA, DAY
from tests.handlers.links import NEVER_MINTED, TOKEN, Hall, a_hall
from tests.handlers.visitors import Visitor

VISIT = "__Secure-visit"
ADDRESSES = ("/c", f"/c/{TOKEN}", f"/c/{NEVER_MINTED}", "/c/sign", "/c/withdraw", "/c/narrow")


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_whatever_opens_it_changes_nothing(hall: Hall, method: str, path: str) -> None:
    visitor, before = Visitor(hall), hall.state()
    visitor.open()

    said = visitor.send(method, path)

    assert said.status in (200, 204, 303) and hall.state() == before


def test_a_link_becomes_a_visit_of_ten_minutes(hall: Hall) -> None:
    said = Visitor(hall).send("GET", f"/c/{TOKEN}")

    value, *rest = said.cookies[VISIT].split("; ")
    assert (said.status, said.headers["Location"], said.body) == (303, "/c", b"")
    assert rest == ["Path=/c", "Secure", "SameSite=Lax", "HttpOnly", "Max-Age=600"]
    assert TOKEN not in value


def test_the_link_stands_nowhere_once_it_was_opened(hall: Hall) -> None:
    """Not in a page, and no page tells where it was."""
    visitor = Visitor(hall)
    first = visitor.send("GET", f"/c/{TOKEN}")
    page = visitor.go()

    for said in (first, page):
        assert TOKEN not in said.text and TOKEN not in str(said.headers)
        assert said.headers["Referrer-Policy"] == "no-referrer"
        assert said.headers["Cache-Control"] == "no-store"
        assert said.headers["X-Robots-Tag"] == "noindex"


def test_a_link_is_not_looked_up_before_the_visit(hall: Hall) -> None:
    """So that one nobody minted takes no longer than another."""
    called: list[str] = []
    hall.fakes.world.called = called.append

    for token in (TOKEN, NEVER_MINTED):
        Visitor(hall).send("GET", f"/c/{token}")

    assert [name for name in called if not name.startswith("rates.")] == []


def _ran_out(hall: Hall) -> str:
    hall.fakes.clock.step(31 * DAY)
    return TOKEN


def _erased(hall: Hall) -> str:
    hall.fakes.keys.drop(ADA, Purpose.DATA)
    return TOKEN


@pytest.mark.parametrize("language", ["nl", "en", "de", "fr", "xx", ""])
def test_unknown_run_out_and_erased_look_alike(language: str) -> None:
    said = []
    for happen in (lambda _: NEVER_MINTED, _ran_out, _erased, lambda _: "broken link%00"):
        hall = a_hall()
        visitor = Visitor(hall, headers={"accept-language": language})
        said.append(visitor.open(happen(hall)))

    assert {one.status for one in said} == {404}
    assert len({one.body for one in said}) == 1
    assert len({str(sorted(one.headers.items())) for one in said}) == 1
    assert not any(one.cookies for one in said)


@pytest.mark.parametrize("token", ["x", "\ud800", "a" * 5000, "../etc", "%2e%2e", "sign?x=1"])
def test_whatever_is_put_into_the_address_is_a_link_nobody_knows(hall: Hall, token: str) -> None:
    assert Visitor(hall).open(token.replace("/", "%2F")).status in (200, 403, 404)


def test_an_address_that_opens_too_many_links_waits(hall: Hall) -> None:
    for _ in range(PER_ADDRESS.most):
        hall.fakes.rates.wait_for("203.0.113.7", limit=PER_ADDRESS, at=hall.fakes.clock.now())

    said = Visitor(hall).send("GET", f"/c/{TOKEN}")

    assert said.status == 429 and TOKEN not in said.text
