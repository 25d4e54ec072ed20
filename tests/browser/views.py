"""The pages that are on the sheets, and who looks at them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser

from cli.stage import FAIR, Stage
from cli.visitor import Visitor
from quitclaim.domain.organisation.roles import StaffRole
from tests.browser.asking import Asking
from tests.browser.mailbox import link_in
from tests.browser.telephone import telephone
from tests.browser.town import Town

EDITOR, ADMIN, OFFICER = StaffRole.EDITOR, StaffRole.ADMIN, StaffRole.PRIVACY_OFFICER
_PERSON: Final = re.compile(r'href="(/people/[0-9a-f-]{36})"')
_CHANNELS: Final = ("website", "social", "press")


@dataclass(frozen=True, slots=True)
class View:
    """`by`: None: nobody is signed in."""

    name: str
    path: str
    by: StaffRole | None


def views(stage: Stage, browser: Browser, *, editor: Visitor) -> tuple[View, ...]:
    """After the demo was played."""
    asking = Asking(Town(stage), editor)
    return (*_of_pictures(stage), *_of_people(asking), *_behind_links(asking, browser))


def _of_pictures(stage: Stage) -> Iterator[View]:
    group = stage.asset(f"{FAIR}/group.jpg")
    # Of its two collections the one that has more to show.
    (fair,) = stage.asset(f"{FAIR}/obama.jpg").memberships
    yield View("sign-in", "/sign-in", None)
    yield View("todo", "/", EDITOR)
    yield View("collections", "/collections", EDITOR)
    yield View("collection", f"/collections/{fair}", EDITOR)
    yield View("asset", f"/assets/{group.id}", EDITOR)
    yield View("drop", f"/drop/{fair}", EDITOR)
    yield View("rejected", "/rejected", EDITOR)
    yield View("members", "/members", ADMIN)
    yield View("tokens", "/tokens", ADMIN)
    yield View("uploaders", "/uploaders", ADMIN)
    yield View("health", "/health", OFFICER)
    yield View("log", "/log", OFFICER)


def _of_people(asking: Asking) -> Iterator[View]:
    noor = _PERSON.search(asking.editor.get("/people").text)
    assert noor is not None, "the demo's story is about somebody"
    yield View("people", "/people", EDITOR)
    yield View("person", noor[1], OFFICER)
    yield View("ask", f"{noor[1]}/ask", EDITOR)
    yield View("requests", "/requests", EDITOR)
    yield View("organisation", "/organisation", OFFICER)


def _behind_links(asking: Asking, browser: Browser) -> Iterator[View]:
    """One is asked, another has said yes."""
    sam, kim = (asking.asked(name, channels=_CHANNELS) for name in ("Sam Peters", "Kim Bos"))
    yield View("sign", link_in(sam.mailbox.next()), None)
    with telephone(browser) as hers:
        hers.opens(kim.mailbox.next())
        for box in hers.boxes.all():
            hers.taps(box)
        hers.types_name(kim.name)
        hers.presses("sign.yes")
        hers.reads("told.given.title")
    yield View("withdraw", link_in(kim.mailbox.next()), None)
