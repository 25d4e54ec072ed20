"""The story of an editor in a real browser, before the deployed stack (R42, R54, R60)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from cli.samples import dropped
from cli.stage import CAMP, FAIR
from tests.browser.town import ARRIVED, Town, drop, open_collection
from tests.needs import needs

pytestmark = needs("chromium")

FAIR_NAME, CAMP_NAME = (one.partition("/")[2] for one in (FAIR, CAMP))
LOADED = "all => all.filter((one) => one.complete && one.naturalWidth > 0).length"


@pytest.fixture
def hers(browser: Browser, town: Town) -> Iterator[Page]:
    """A page of an editor who is signed in."""
    with town.visited(browser) as page:
        yield page


def test_she_signs_in_with_a_password_and_a_code_and_sees_what_arrived(
    browser: Browser, town: Town
) -> None:
    with town.visited(browser, is_signed_in=False) as page:
        page.goto("/collections")
        page.get_by_label("E-mail address").fill(town.editor.address)
        page.get_by_label("Password").fill(town.editor.password)
        page.get_by_role("button", name="Continue").click()
        page.get_by_label("Code").fill(town.editor.code)
        page.get_by_role("button", name="Sign in").click()

        expect(page).to_have_url(f"{town.site}/collections")
        page.get_by_role("link", name=FAIR_NAME).click()
        pictures = page.locator(".photos img")
        expect(pictures.nth(len(ARRIVED) - 1)).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert pictures.evaluate_all(LOADED) == pictures.count() >= len(ARRIVED)


def test_she_opens_a_picture_with_its_faces_and_writes_a_caption(hers: Page, town: Town) -> None:
    town.opened(hers, "group.jpg")
    expect(hers.locator(".picture .box")).to_have_count(ARRIVED["group.jpg"])

    hers.get_by_label("Caption").fill("Four of the council, before the tent")
    hers.get_by_label("Keywords").fill("council, tent")
    hers.get_by_role("button", name="Save").click()

    expect(hers.get_by_role("status").first).to_contain_text("The text is saved.")
    expect(hers.get_by_label("Keywords")).to_have_value("council, tent")
    open_collection(hers, FAIR_NAME)
    expect(hers.get_by_role("img", name="Four of the council")).to_be_visible()


def test_boxes_lie_where_the_faces_are(hers: Page, town: Town) -> None:
    """Whatever the shape of the thumbnail, boxes are parts of it and not of a frame around it."""
    town.opened(hers, "obama.jpg")
    hers.wait_for_load_state("networkidle")

    picture, box = (
        hers.locator(one).bounding_box() for one in (".picture img", ".picture .box .line")
    )

    assert picture and box
    right, below = (box["x"] + box["width"], box["y"] + box["height"])
    assert picture["x"] <= box["x"] and right <= picture["x"] + picture["width"]
    assert picture["y"] <= box["y"] and below <= picture["y"] + picture["height"]
    shape = hers.locator(".picture img").evaluate("one => one.naturalWidth / one.naturalHeight")
    assert picture["width"] / picture["height"] == pytest.approx(shape, rel=0.02)


def test_she_drops_a_picture_on_a_page_and_it_appears_in_the_grid(hers: Page, town: Town) -> None:
    open_collection(hers, FAIR_NAME)
    before = hers.locator(".photos li").count()
    hers.get_by_role("link", name="Add pictures").click()

    drop(hers.locator("[data-drop]"), "dropped.jpg", dropped())
    expect(hers.locator("[data-arrived]")).to_have_text("1 of 1 arrived")
    expect(hers.get_by_role("progressbar", name="dropped.jpg")).to_have_js_property("position", 1)
    town.stage.settled()
    hers.get_by_role("link", name="See the collection").click()

    expect(hers.locator(".photos li")).to_have_count(before + 1)
    expect(hers.get_by_role("img", name="dropped.jpg")).to_be_visible()


def test_she_renames_a_collection(hers: Page) -> None:
    open_collection(hers, CAMP_NAME)
    hers.get_by_role("button", name="Rename").first.click()

    dialog = hers.get_by_role("dialog")
    dialog.get_by_label("Name of the collection").fill("Summer camp 2026")
    dialog.get_by_role("button", name="Rename").click()

    expect(hers.get_by_role("heading", name="Summer camp 2026")).to_be_visible()
    open_collection(hers, "Summer camp 2026")


def test_after_signing_out_she_is_a_stranger(browser: Browser, town: Town) -> None:
    with town.visited(browser, is_signed_in=False) as page:
        sign_in(page, town)
        page.locator("summary", has_text="Your account").click()
        page.get_by_role("button", name="Sign out").click()
        expect(page).to_have_url(f"{town.site}/sign-in")

        page.go_back()
        page.goto("/collections")

        expect(page).to_have_url(f"{town.site}/sign-in?next=/collections")


def sign_in(page: Page, town: Town) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(town.editor.address)
    page.get_by_label("Password").fill(town.editor.password)
    page.keyboard.press("Enter")
    page.get_by_label("Code").fill(town.editor.code)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{town.site}/")
