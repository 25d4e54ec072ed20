"""An assessment is written, read and approved without a mouse; nothing is ticked for her (R43)."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.console import Showing, served
from tests.browser.scene import OFFICER
from tests.handlers.recognised import WRITTEN, recognising
from tests.needs import needs

pytestmark = needs("chromium")

PAGE = "/recognition/assessment"
TEXTS = ("purpose", "necessity", "proportionality", "alternatives", "classification")


@pytest.fixture
def showing() -> Showing:
    return Showing(recognising(), OFFICER)


@pytest.fixture
def page(browser: Browser, showing: Showing) -> Iterator[Page]:
    with (
        served(showing) as origin,
        browser.new_context(base_url=origin, locale="en") as context,
    ):
        yield context.new_page()


def sent_by(page: Page, button: str) -> dict[str, list[str]]:
    """What Enter on this button sends."""
    page.get_by_role("button", name=button).focus()
    with page.expect_request(lambda one: one.method == "POST") as sent:
        page.keyboard.press("Enter")
    return parse_qs(sent.value.post_data or "") | {"path": [urlsplit(sent.value.url).path]}


def test_an_assessment_is_written_by_keyboard(page: Page) -> None:
    page.goto(PAGE)
    page.locator("#purpose").focus()
    for text in TEXTS:
        expect(page.locator(f"#{text}")).to_be_focused()
        page.keyboard.type(f"What there is to say of {text}.")
        page.keyboard.press("Tab")
    page.keyboard.press("Space")

    sent = sent_by(page, "Read the document")

    assert sent["act"] == ["read"] and len(sent["categories"]) == 1
    assert sent["alternatives"] == ["What there is to say of alternatives."]


def test_nothing_is_ticked_for_her_and_her_tick_is_the_hash_she_read(
    page: Page, showing: Showing
) -> None:
    showing.form = WRITTEN | {"act": "read"}
    page.goto(PAGE)
    tick, hash_of = page.locator("#document"), page.locator("#hash").text_content()
    expect(tick).not_to_be_checked()

    tick.focus()
    page.keyboard.press("Space")
    expect(tick).to_be_checked()
    sent = sent_by(page, "Approve")

    assert (sent["act"], sent["document"]) == (["approve"], [hash_of])
    assert sorted(sent["categories"]) == sorted(WRITTEN["categories"])


def test_the_stop_is_one_press_away_from_the_first_page(page: Page) -> None:
    page.goto("/")

    assert sent_by(page, "Stop recognition now")["path"] == ["/recognition/stop"]
