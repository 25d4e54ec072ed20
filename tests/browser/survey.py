"""One walk through every page in every language, width and theme, for all who ask what it found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from playwright.sync_api import Page

from quitclaim.domain.consents.notices import Language
from tests.browser import gallery
from tests.browser.axe import violations

WIDTHS: Final = (360, 1280)
THEMES: Final = ("light", "dark")
PAGES: Final = ("components", *gallery.DOORS, *map(str, gallery.PROBLEMS))
TOO_WIDE: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True)
class Survey:
    """`barriers`: what axe found, and where; `wide`: what is wider than the screen."""

    barriers: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)


def survey(page: Page, axe_script: str) -> Survey:
    found = Survey()
    for name, language in product(PAGES, Language):
        page.goto(f"/{name}?language={language}&refused=yes")
        page.evaluate(axe_script)
        for look in _looks(page, name):
            at = f"{name} {language} {look}"
            found.barriers.extend(f"{at}: {one}" for one in violations(page))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found.wide.extend([f"{name} {language} {width}"] if page.evaluate(TOO_WIDE) else [])
    return found


def _looks(page: Page, name: str) -> Iterator[str]:
    """
    Turn the page that is open to each width and theme.

    Problems differ in their words only, and doors in little else: one and two looks are enough.
    """
    every = [(width, theme) for width in WIDTHS for theme in THEMES]
    wanted = every if name == "components" else [every[0], every[-1]]
    for width, theme in wanted[: 1 if name.isdigit() else len(wanted)]:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        yield f"{width} {theme}"
