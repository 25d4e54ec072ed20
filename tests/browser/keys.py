"""A keyboard and nothing else: where the focus goes, and that it shows."""

from typing import Final

from playwright.sync_api import Page

_MOST_STOPS: Final = 120
# A ring around it, and nothing that lies over it.
_SHOWS: Final = """one => {
    const [{ left, right, top, bottom }] = one.getClientRects();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && one.contains(there);
}"""


def tab_to(page: Page, selector: str) -> None:
    """On, until the focus is there."""
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("one => document.activeElement.matches(one)", selector):
            return
    raise AssertionError(f"no stop is {selector}")


def shows_focus(page: Page) -> bool:
    """Whether somebody who looks finds where she is."""
    return bool(page.locator(":focus").evaluate(_SHOWS))
