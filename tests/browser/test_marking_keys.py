"""A picture is marked and reviewed by keyboard; what a key does is a button of the page (R56)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.console import Showing, served
from tests.browser.scene import EDITOR
from tests.handlers.library import a_house
from tests.handlers.marked import FACE, OTHER, PAGE, marking
from tests.needs import needs

pytestmark = needs("chromium")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    house = a_house()
    marking(house)
    with (
        served(Showing(house, EDITOR)) as origin,
        browser.new_context(base_url=origin, locale="en") as context,
    ):
        page = context.new_page()
        page.goto(PAGE)
        yield page


def sent_by(page: Page, key: str) -> tuple[str, str]:
    """Where the form goes that a key sends, and what it says."""
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.keyboard.press(key)
    path = sent.value.url.partition(PAGE)[2]
    return path, sent.value.post_data or ""


def test_a_key_goes_to_a_face_and_another_says_what_it_is(page: Page) -> None:
    page.keyboard.press("j")
    expect(page.locator("#face-1")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#face-2")).to_be_focused()
    page.keyboard.press("k")

    path, said = sent_by(page, "b")

    assert path in {f"/faces/{one}/mark" for one in (FACE, OTHER)} and "mark=bystander" in said


def test_one_key_reviews_and_nothing_typed_is_a_key(page: Page) -> None:
    """WCAG 2.1.4."""
    page.get_by_label("Caption").press_sequentially("bright rain")
    assert page.url.endswith(PAGE)

    page.locator("h1").click()
    path, said = sent_by(page, "r")

    assert path == "/review" and "reviewed=yes" in said


def test_the_keys_are_shown_turned_off_and_on_again(page: Page) -> None:
    page.keyboard.press("?")
    page.get_by_role("button", name="Turn the keys off").click()
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.keyboard.press("?")
    page.get_by_role("button", name="Turn the keys on").click()
    page.keyboard.press("Escape")
    assert page.url.endswith(PAGE)

    path, _ = sent_by(page, "r")

    assert path == "/review"
