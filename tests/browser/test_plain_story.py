"""The same for those whose browser runs no scripts, or who have no mouse (R54)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cli.samples import files
from cli.stage import FAIR
from cli.team import Team
from cli.totp import code_of
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.appoint_member import Invitation
from tests.browser.keys import tab_to
from tests.browser.town import Town, open_collection
from tests.needs import needs

pytestmark = needs("chromium")

FAIR_NAME = FAIR.partition("/")[2]
NEWCOMER = "new-editor@town.example"
OWN = "one-she-chose-herself"


@pytest.fixture
def plain(browser: Browser, town: Town) -> Iterator[Page]:
    with town.visited(browser, runs_scripts=False) as page:
        yield page


def test_a_newcomer_chooses_a_password_and_adds_an_authenticator_without_script(
    browser: Browser, town: Town
) -> None:
    invitation = Invitation(address=NEWCOMER, name="Nora", role=StaffRole.EDITOR)
    given = Team(town.stage.cloud).appoint(invitation).password
    with town.visited(browser, is_signed_in=False, runs_scripts=False) as page:
        page.goto("/collections")
        page.get_by_label("E-mail address").fill(NEWCOMER)
        page.get_by_label("Password").fill(given)
        page.get_by_role("button", name="Continue").click()
        page.get_by_label("New password").fill(OWN)
        page.get_by_role("button", name="Continue").click()
        expect(page.locator("svg.square")).to_be_visible()
        seed = page.locator("#secret").inner_text()
        page.get_by_role("textbox", name="Code").fill(code_of(seed))
        page.get_by_role("button").last.click()

        expect(page).to_have_url(f"{town.site}/collections")
        expect(page.get_by_role("link", name=FAIR_NAME)).to_be_visible()


def test_a_picture_is_found_and_described_without_script(plain: Page, town: Town) -> None:
    town.opened(plain, "coffee.png")

    plain.get_by_label("Credit").fill("Anna")
    plain.get_by_role("button", name="Save").click()

    expect(plain.get_by_role("status").first).to_contain_text("The text is saved.")
    expect(plain.get_by_label("Credit")).to_have_value("Anna")


def test_many_pictures_are_described_at_once_without_script(plain: Page, town: Town) -> None:
    open_collection(plain, FAIR_NAME)
    for name in ("obama.jpg", "coffee.png"):
        asset = town.stage.asset(f"{FAIR}/{name}")
        plain.locator(f'.pick input[value="{asset.id}"]').check()

    plain.get_by_text("Describe the chosen pictures").click()
    plain.get_by_label("Keywords to add").fill("fair 2026")
    plain.get_by_role("button", name="Save for the chosen pictures").click()

    expect(plain.get_by_role("status").first).to_contain_text("The text is saved.")
    for name in ("obama.jpg", "coffee.png"):
        town.opened(plain, name)
        expect(plain.get_by_label("Keywords")).to_have_value(re.compile("fair 2026"))


def test_a_picture_is_sent_by_a_plain_form_and_leads_back(
    plain: Page, town: Town, tmp_path: Path
) -> None:
    file = tmp_path / "a cat.png"
    file.write_bytes(files()["chelsea.png"])
    open_collection(plain, FAIR_NAME)
    collection, before = plain.url, plain.locator(".photos li").count()
    plain.get_by_role("link", name="Add pictures").click()

    plain.get_by_label("Drop pictures here").set_input_files(file)
    plain.get_by_role("button", name="Send").click()

    plain.wait_for_url(re.compile(re.escape(collection)))
    town.stage.settled()
    plain.goto(collection)
    expect(plain.locator(".photos li")).to_have_count(before + 1)


def test_the_keyboard_alone_leads_from_the_grid_to_a_caption(browser: Browser, town: Town) -> None:
    with town.visited(browser) as page:
        open_collection(page, FAIR_NAME)
        keys = page.keyboard
        tab_to(page, ".photos a")
        keys.press("End")
        keys.press("Home")
        keys.press(" ")
        expect(page.locator(".photos :checked")).to_have_count(1)
        keys.press("Enter")
        expect(page.locator(".picture img")).to_be_visible()

        tab_to(page, "#caption")
        keys.press("Control+A")
        keys.type("Typed by hand")
        keys.press("Tab")
        keys.press("Tab")
        keys.press("Enter")

        expect(page.get_by_label("Caption")).to_have_value("Typed by hand")
        expect(page.get_by_role("status").first).to_be_focused()


def test_the_keyboard_alone_renames_a_collection(browser: Browser, town: Town) -> None:
    with town.visited(browser) as page:
        page.goto("/drop")
        tab_to(page, "#name")
        page.keyboard.type("Typed")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="See the collection").press("Enter")
        page.wait_for_url("**/collections/*")

        tab_to(page, "[data-opens=rename]")
        page.keyboard.press("Enter")
        tab_to(page, "dialog #name")
        page.keyboard.press("Control+A")
        page.keyboard.type("Typed again")
        page.keyboard.press("Enter")

        expect(page.get_by_role("heading", name="Typed again")).to_be_visible()
