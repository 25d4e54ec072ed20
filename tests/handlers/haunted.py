"""A house full of hostile words, and what no answer of it may ever be."""

from dataclasses import replace
from typing import Final

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.share_links import Recipient
from quitclaim_web.doors.route import AnyRoute
from tests.builders import (
    ADA,
    BEST,
    ENDPOINT,
    FAIR,
    HOOK_SECRET,
    MIA,
    MUM,
    NOON,
    RUN,
    a_delivery,
    a_deployed,
    a_link,
    a_presence,
    a_selection,
    a_share_link,
    a_suggestion,
    a_taker,
    a_taking,
    a_zip,
    an_endpoint,
    an_event,
    an_exemption,
    an_id,
)
from tests.builders.asking import a_plea
from tests.builders.erasing import an_evidence_order, an_order
from tests.fakes.pictures import put_asset
from tests.fakes.records import put
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, furnish, show
from tests.handlers.library import House, a_house
from tests.handlers.library_expected import EXPECTED
from tests.handlers.markup import markup_of
from tests.handlers.peopled import GIVEN, REQUEST, paper_of
from tests.handlers.ran import told_to_recognise
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
    house = a_house(a_deployed(pack=words, region=words))
    furnish(house, words=words)
    _mark(house, words)
    house.appoint(EDITOR, name=words)
    wish = {"name": words, "scopes": ["stop_recognition"], "days": 1}
    house.call("POST", "/api/tokens", wish, by=ADMIN)
    house.fakes.hooks.register(an_endpoint(address=words), HOOK_SECRET)
    house.fakes.deliveries.add(a_delivery())
    _give_away(house, words)
    put(house.fakes.world, a_plea())
    put(house.fakes.world, an_order())
    put(house.fakes.world, an_evidence_order())
    for role in StaffRole:
        show(house, role, *Visible)
    told_to_recognise(house, words)
    return house


def _give_away(house: House, words: str) -> None:
    """Pictures were selected and shared; what an editor took is called back."""
    world, editor = house.fakes.world, house.member(EDITOR)
    put(world, a_selection(DANCE, name=words))
    put(world, a_share_link(recipient=Recipient(words, "desk@agency.example")))
    by = a_taker(id=editor, member=editor)
    put(world, a_zip(by=by, meant_for=words))
    put(world, a_taking(asset=DANCE, by=by, meant_for=words, recalled_at=NOON))


def _mark(house: House, words: str) -> None:
    """One face is somebody's, another one's name is guessed; somebody is there without any."""
    asset = house.fakes.world.assets[DANCE]
    linked, guessed = asset.faces
    linked = replace(linked, link=a_link(ADA), exemption=an_exemption(note=words))
    guessed = replace(guessed, suggestion=a_suggestion(MIA))
    presences = (a_presence(MUM),)
    put_asset(house.fakes.world, replace(asset, faces=(linked, guessed), presences=presences))


def path_of(route: AnyRoute, house: House, words: str) -> str:
    """A KeyError here: say what there is of the new kind of thing that a page shows."""
    (token,) = house.fakes.staff.tokens()
    there_is = {"collection": FAIR, "asset": DANCE, "member": an_id(words), "token": token.id}
    of_her = {"person": ADA, "consent": GIVEN, "document": paper_of(house)}
    there_is |= of_her | {"request": REQUEST}
    there_is |= {"endpoint": ENDPOINT, "event": an_event().id, "provider": "docuseal"}
    there_is |= {"language": "nl", "asks": "both", "audience": "pupil"}
    there_is |= {"face": an_id("face"), "certificate": an_id("certificate")}
    there_is |= {"code": an_id("code"), "objection": an_id("objection")}
    there_is |= {"selection": BEST, "share": a_share_link().id, "channel": "website"}
    there_is |= {"rendition": an_id("rendition"), "taking": an_id("taking"), "zip": a_zip().id}
    there_is |= {"run": RUN, "plea": a_plea().id, "order": an_evidence_order().id}
    known = {"name": "nothing.css", "index": "0", "version": "1"} | there_is
    return route.path.format(**{name: known[name] for name in route.named})


def caller(route: AnyRoute, words: str) -> StaffRole | None:
    """
    Who asks with these words: one of those who may, and whoever may with some of them.

    Everybody's page with all the words would take minutes, and pages escape alike for all.
    """
    roles = sorted(EXPECTED[route.name].roles or ())
    return roles[HOSTILE.index(words) % len(roles)] if roles else None


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
