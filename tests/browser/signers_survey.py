"""One walk through every moment behind a mailed link."""

from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from quitclaim_web.pages import static_file
from tests.browser.looks import dealt
from tests.browser.moments import MOMENTS, comer
from tests.browser.walk import Found, Walk
from tests.fakes.in_memory_selfies import UPLOADS
from tests.handlers.library import SITE
from tests.handlers.said import Said
from tests.turns import turn

_EVERYTHING: Final = f"{SITE}/**"
_SEEN: Final = f"{UPLOADS}/**"
_HER: Final = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="900"/>'
_OPEN: Final = "for (const one of document.querySelectorAll('details')) one.open = true"


def walk(page: Page, *, axe_script: str) -> Found:
    walking = Walk(page, axe_script)
    # A name begins with the page that it is a moment of.
    pages = [name.partition(",")[0] for name in MOMENTS]
    for (name, comes), looks in zip(MOMENTS.items(), dealt(pages, turn=turn()), strict=True):
        for look in looks:
            said = comes(comer(look.language))
            _show(page, said)
            walking.answered(name, said.status)
            page.evaluate(_OPEN)
            walking.look_at(name, look)
    return walking.ended()


def _show(page: Page, said: Said) -> None:
    """With its headers, at the address it has in life; its styles and scripts are our own."""

    def answer(route: Route) -> None:
        file = static_file(urlsplit(route.request.url).path)
        if file:
            route.fulfill(body=file.content, content_type=file.type)
        else:
            route.fulfill(status=said.status, headers=said.headers, body=said.body)

    page.unroute(_EVERYTHING)
    page.route(_EVERYTHING, answer)
    page.unroute(_SEEN)
    page.route(_SEEN, lambda route: route.fulfill(body=_HER, content_type="image/svg+xml"))
    page.goto("/c")
