"""One walk through every scene of the console, in every language, width and theme."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from playwright.sync_api import Page

from quitclaim.domain.consents.notices import Language
from tests.browser.axe import violations
from tests.browser.console import Showing
from tests.browser.scene import Scene
from tests.browser.survey import THEMES, TOO_WIDE, WIDTHS

_LOOKS: Final = tuple(product(WIDTHS, THEMES))
# Thumbnails are lazy: what was never scrolled to is not there.
_ALL_THERE: Final = """() => {
    for (const one of document.images) one.loading = "eager";
    return Promise.all([...document.images].map((one) => one.decode().catch(() => {})));
}"""


@dataclass(frozen=True, slots=True)
class Found:
    """`barriers`: by axe; `wide`: wider than the screen; `said`: by the browser, of mistakes."""

    barriers: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    answers: dict[str, int] = field(default_factory=dict)


def walk(page: Page, showing: Showing, *, through: tuple[Scene, ...], axe_script: str) -> Found:
    found = Found()
    page.on("console", lambda message: found.said.append(message.text))
    page.on("pageerror", lambda error: found.said.append(str(error)))
    for scene in through:
        for language in Language:
            _go(page, showing, scene=scene, language=language, found=found)
            page.evaluate(_ALL_THERE)
            page.evaluate(axe_script)
            look_at(page, found, name=str(scene), language=language)
    return found


def look_at(page: Page, found: Found, *, name: str, language: Language) -> None:
    """In every look; axe is on the page already."""
    for look in _turned(page):
        at = f"{name}, {language} {look}"
        found.wide.extend([at] if page.evaluate(TOO_WIDE) else [])
        # Colours and widths do not depend on words: one language in both widths is enough.
        if look == str(_LOOKS[0]) or (language is Language.GERMAN and look == str(_LOOKS[-1])):
            found.barriers.extend(f"{at}: {one}" for one in violations(page))


def _go(page: Page, showing: Showing, *, scene: Scene, language: Language, found: Found) -> None:
    # Anew each time: a page that answers a form has changed something.
    showing.house, showing.by, showing.form = scene.house(), scene.by, scene.form
    page.set_extra_http_headers({"Accept-Language": str(language)})
    answer = page.goto(scene.path)
    # A refused form is what was asked for, and the browser mentions it.
    if answer is not None and answer.status >= 400:
        found.said.clear()
    found.answers[f"{scene}"] = answer.status if answer else 0


def _turned(page: Page) -> Iterator[str]:
    for width, theme in _LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        yield str((width, theme))
