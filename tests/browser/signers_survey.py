"""One walk through every moment behind a mailed link, in every language, width and theme."""

from itertools import product
from typing import Final
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages import static_file
from tests.browser.console_survey import Found, look_at
from tests.browser.moments import MOMENTS, comer
from tests.handlers.library import SITE
from tests.handlers.said import Said

_EVERYTHING: Final = f"{SITE}/**"


def walk(page: Page, *, axe_script: str) -> Found:
    found = Found()
    page.on("console", lambda message: found.said.append(message.text))
    page.on("pageerror", lambda error: found.said.append(str(error)))
    for (name, comes), language in product(MOMENTS.items(), Language):
        said = comes(comer(language))
        found.answers[name] = said.status
        _show(page, said)
        # A refused form is what was asked for, and the browser mentions it.
        if said.status >= 400:
            found.said.clear()
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        page.evaluate(axe_script)
        look_at(page, found, name=name, language=language)
    return found


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
    page.goto("/c")
