"""Everything is reached and used without a mouse, and where one is shows (R54, WCAG 2.1.1, 2.4)."""

import pytest
from playwright.sync_api import Page, expect

from tests.needs import needs

pytestmark = needs("chromium")

ACTIVE = "document.activeElement"
RING = f"getComputedStyle({ACTIVE}).outlineStyle + getComputedStyle({ACTIVE}).outlineWidth"


def test_the_first_stop_skips_to_the_content(page: Page) -> None:
    page.goto("/404?language=en")

    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="To the start page")).to_be_focused()


def test_stops_follow_the_page_from_top_to_bottom_and_each_has_a_ring(page: Page) -> None:
    page.goto("/sign_in?language=en")
    page.evaluate(f"{ACTIVE}.blur()")
    stops, rings = [], set()

    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(f"{ACTIVE}.textContent.trim() || {ACTIVE}.name"))
        rings.add(page.evaluate(RING))

    assert stops == [
        "Skip to the content",
        "Quitclaim",
        "Language and theme: en",
        "address",
        "password",
        "Continue",
    ]
    assert rings == {"solid3px"}


def test_no_stop_of_a_page_is_hidden_below_its_header(components: Page) -> None:
    hidden = []

    for _ in range(80):
        components.keyboard.press("Tab")
        hidden += components.evaluate(
            """() => {
                const one = document.activeElement;
                const box = one.getBoundingClientRect();
                const bar = document.querySelector(".header").getBoundingClientRect();
                const is = !one.closest(".header, .skip") && box.bottom <= bar.bottom;
                return is && one !== document.body ? [one.outerHTML.slice(0, 80)] : [];
            }"""
        )

    assert hidden == []


def test_a_menu_opens_and_escape_closes_it_and_goes_back(components: Page) -> None:
    opener = components.locator("summary").first
    opener.focus()

    components.keyboard.press("Enter")
    french = components.get_by_role("button", name="Français")
    expect(french).to_be_visible()
    components.keyboard.press("Tab")
    components.keyboard.press("Escape")

    expect(french).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_dialog_keeps_the_focus_and_gives_it_back(components: Page, key: str) -> None:
    opener = components.get_by_role("button", name="Rename").first
    opener.focus()

    components.keyboard.press(key)
    dialog = components.get_by_role("dialog", name="Rename")
    expect(dialog).to_be_visible()
    for _ in range(6):
        components.keyboard.press("Tab")
        # Past its last stop is the browser's own bar, never the page below.
        assert components.evaluate(f"{ACTIVE} === document.body || !!{ACTIVE}.closest('dialog')")
    components.keyboard.press("Escape")

    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_dialog_is_closed_by_its_own_button(components: Page) -> None:
    components.get_by_role("button", name="Rename").first.click()

    components.get_by_role("button", name="Close").press(" ")

    expect(components.get_by_role("dialog")).to_have_count(0)


def test_what_has_to_be_corrected_is_read_first_and_leads_to_its_field(page: Page) -> None:
    page.goto("/components?language=en")
    summary = page.locator("[data-first]")
    expect(summary).to_be_focused()

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_label("Name", exact=True).first).to_be_focused()
