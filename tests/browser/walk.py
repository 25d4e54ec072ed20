"""What somebody finds who walks through pages, for all who ask afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.looks import WIDTHS, Look

TOO_WIDE: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Thumbnails are lazy: what was never scrolled to is not there.
_ALL_THERE: Final = """() => {
    for (const one of document.images) one.loading = "eager";
    return Promise.all([...document.images].map((one) => one.decode().catch(() => {})));
}"""
_THEME: Final = "theme => { document.documentElement.dataset.theme = theme }"
_REFUSED: Final = "Failed to load resource: the server responded with a status of 4"


@dataclass(frozen=True, slots=True)
class Found:
    """`barriers`: by axe; `wide`: wider than the screen; `said`: by the browser, of mistakes."""

    barriers: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    answers: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Walk:
    page: Page
    axe_script: str
    found: Found = field(default_factory=Found)
    _refused: set[str] = field(default_factory=set)
    _heard: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        heard = self._heard
        self.page.add_init_script(self.axe_script)
        self.page.on("console", lambda told: heard.append((told.text, told.location["url"])))
        self.page.on("pageerror", lambda error: heard.append((str(error), "")))

    def answered(self, name: str, status: int) -> None:
        """The page that is open now."""
        self.found.answers[name] = status
        if status >= 400:
            self._refused.add(self.page.url)

    def look_at(self, name: str, look: Look) -> None:
        """At the width of the open page, and at every other one whether it fits."""
        # The width that is needed longer comes last.
        for width in sorted(WIDTHS, key=lambda one: one == look.width):
            self.page.set_viewport_size({"width": width, "height": 800})
            if self.page.evaluate(TOO_WIDE):
                self.found.wide.append(f"{name}, {look.language} {width}")
        self.page.evaluate(_THEME, look.theme)
        self.page.evaluate(_ALL_THERE)
        self.found.barriers.extend(f"{name}, {look}: {one}" for one in violations(self.page))

    def ended(self) -> Found:
        self.found.said.extend(self._complaints())
        return self.found

    def _complaints(self) -> Iterator[str]:
        for text, url in self._heard:
            # A refused form is what was asked for, and the browser mentions it.
            if not (url in self._refused and text.startswith(_REFUSED)):
                yield text
