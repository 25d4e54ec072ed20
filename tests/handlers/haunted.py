"""A house full of hostile words, and what no answer of it may ever be."""

from typing import Final

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.route import AnyRoute
from tests.builders import (
    ADA,
    ENDPOINT,
    FAIR,
    HOOK_SECRET,
    a_delivery,
    an_endpoint,
    an_event,
    an_id,
)
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, furnish, show
from tests.handlers.library import House, a_house
from tests.handlers.library_expected import EXPECTED
from tests.handlers.markup import markup_of
from tests.handlers.peopled import GIVEN, REQUEST, paper_of
from tests.handlers.said import Said
from tests.handlers.test_library_headers import check as is_dressed

HOSTILE: Final = [
    "\"'><xss xss=1>",
    "' xss='1",
    '" onfocus="xss" autofocus="',
    "x xss=1",
    "</title><xss>",
    "</textarea><xss>",
    "</script><script>xss</script>",
    "--><xss><!--",
    "javascript:xss",
    "//evil.example/xss",
    "{{ visit }}{% raw %}{name}",
    "x\r\nSet-Cookie: xss=1\r\n\r\n<xss>",
    "&lt;xss&gt;&quot;",
    "\u202exss\u2066\x00\x1b[31m\ufeff",
]


def haunted(words: str) -> House:
    """A house full of them."""
    house = a_house()
    furnish(house, words=words)
    house.appoint(EDITOR, name=words)
    wish = {"name": words, "scopes": ["stop_recognition"], "days": 1}
    house.call("POST", "/api/tokens", wish, by=ADMIN)
    house.fakes.hooks.register(an_endpoint(address=words), HOOK_SECRET)
    house.fakes.deliveries.add(a_delivery())
    for role in StaffRole:
        show(house, role, *Visible)
    return house


def path_of(route: AnyRoute, house: House, words: str) -> str:
    """A KeyError here: say what there is of the new kind of thing that a page shows."""
    (token,) = house.fakes.staff.tokens()
    there_is = {"collection": FAIR, "asset": DANCE, "member": an_id(words), "token": token.id}
    of_her = {"person": ADA, "consent": GIVEN, "document": paper_of(house)}
    there_is |= of_her | {"request": REQUEST}
    there_is |= {"endpoint": ENDPOINT, "event": an_event().id, "provider": "docuseal"}
    there_is |= {"code": an_id("code"), "objection": an_id("objection")}
    known = {"name": "nothing.css", "index": "0"} | there_is
    return route.path.format(**{name: known[name] for name in route.named})


def callers(route: AnyRoute) -> list[StaffRole | None]:
    roles = EXPECTED[route.name].roles
    return [None] if roles is None else [*sorted(roles)]


def check(said: Said) -> None:
    assert said.status < 500
    is_dressed(said)
    for value in (*said.headers.values(), *said.cookies.values()):
        assert value.isascii() and value.isprintable()
    for line in said.cookies.values():
        assert {"Path=/", "Secure", "HttpOnly"} <= set(line.split("; "))
        assert "SameSite=" in line and "Domain" not in line
    if said.headers.get("Content-Type", "").startswith("text/html"):
        found = markup_of(said.text)
        assert "xss" not in found.tags and not any(name == "xss" for _, name, _ in found.attributes)
        assert found.active == [] and found.leading_away == []
        assert "\u202e" not in said.text and "\x1b" not in said.text
