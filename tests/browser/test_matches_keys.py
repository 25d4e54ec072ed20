"""What a run guessed is judged by keyboard; what a key does is a button of the page (R18)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.console import Showing, served
from tests.browser.scene import EDITOR
from tests.handlers.furnished import DANCE
from tests.handlers.guessed import PAGE, guessed
from tests.needs import needs

pytestmark = needs("chromium")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with (
        served(Showing(guessed(), EDITOR)) as origin,
        browser.new_context(base_url=origin, locale="en") as context,
    ):
        page = context.new_page()
        page.goto(PAGE)
        yield page


def sent_by(page: Page, key: str) -> str:
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.keyboard.press(key)
    return sent.value.post_data or ""


def test_one_key_says_no_to_the_face_that_she_is_at(page: Page) -> None:
    page.keyboard.press("j")
    expect(page.locator("#face-1")).to_be_focused()

    said = sent_by(page, "n")

    assert f"reject={DANCE}" in said and "knows_person" not in said


def test_one_key_says_yes_for_somebody_who_knows_her(page: Page) -> None:
    page.get_by_label("I know the people").check()
    page.keyboard.press("Escape")
    page.locator("#face-2").focus()

    said = sent_by(page, "y")

    assert f"confirm={DANCE}" in said and "knows_person=yes" in said
