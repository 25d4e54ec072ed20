"""What scripts make quicker, and that everything essential works without them (R54)."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser import axe
from tests.needs import needs

pytestmark = needs("chromium")


@pytest.fixture
def plain(browser: Browser, origin: str) -> Iterator[Page]:
    """Somebody whose browser runs no scripts."""
    context = browser.new_context(base_url=origin, java_script_enabled=False)
    with context:
        yield context.new_page()


def test_a_theme_is_chosen_at_once_and_kept(page: Page) -> None:
    page.goto("/sign_in?language=en")
    html = page.locator("html")
    page.locator("summary").first.click()

    with page.expect_response("**/preferences"):
        page.get_by_role("button", name="Dark").click()

    expect(html).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    page.goto("/sign_in")
    expect(html).to_have_attribute("data-theme", "dark")


def test_language_and_theme_are_chosen_without_a_script(plain: Page) -> None:
    for chosen, attribute, value in (("Français", "lang", "fr"), ("Sombre", "data-theme", "dark")):
        plain.goto("/sign_in")
        plain.locator("summary").first.click()
        plain.get_by_role("button", name=chosen).click()

        expect(plain.locator("html")).to_have_attribute(attribute, value)
    expect(plain.get_by_role("heading", name="Se connecter")).to_be_visible()


def test_a_dialog_is_a_place_on_the_page_without_a_script(plain: Page) -> None:
    plain.goto("/components?language=en")
    expect(plain.locator("dialog")).to_be_hidden()

    plain.get_by_role("link", name="Rename").first.click()

    expect(plain.locator("dialog")).to_be_visible()
    expect(plain.locator("dialog input[name=title]")).to_be_editable()
    plain.get_by_role("link", name="Close").click()
    expect(plain.locator("dialog")).to_be_hidden()


def test_files_are_chosen_with_the_browsers_own_field_without_a_script(plain: Page) -> None:
    plain.goto("/components?language=en")

    expect(plain.get_by_label("Drag photos here or choose them")).to_be_visible()
    expect(plain.locator("[data-plain]").get_by_role("button", name="Upload")).to_be_visible()
    expect(plain.get_by_role("button", name="Copy")).to_have_count(1)


def test_files_go_to_the_bucket_and_each_says_what_became_of_it(page: Page) -> None:
    page.goto("/components?language=en")
    names = ["one.jpg", "two.jpg", "three.jpg", "four.jpg", "five.exe"]

    page.get_by_label("Drag photos here or choose them").set_input_files(
        [FilePayload(name=name, mimeType="image/jpeg", buffer=b"x" * 200_000) for name in names]
    )

    expect(page.locator("[data-arrived]")).to_have_text("4 of 5 arrived")
    expect(page.locator(".uploads .done")).to_have_count(4)
    expect(page.locator(".uploads .refused")).to_contain_text("five.exe")
    expect(page.get_by_role("progressbar", name="one.jpg")).to_have_js_property("position", 1)
    expect(page.locator("[data-plain]")).to_be_hidden()


def test_files_that_are_dropped_go_to_the_bucket_too(page: Page) -> None:
    page.goto("/components?language=en")
    zone = page.locator("[data-drop]")
    carried = page.evaluate_handle(
        """() => {
            const carried = new DataTransfer();
            carried.items.add(new File(["x"], "<b>dropped</b>.jpg", { type: "image/jpeg" }));
            return carried;
        }"""
    )

    zone.dispatch_event("dragenter", {"dataTransfer": carried})
    expect(zone).to_have_class(re.compile(r"\bover\b"))
    zone.dispatch_event("drop", {"dataTransfer": carried})

    expect(page.locator("[data-arrived]")).to_have_text("1 of 1 arrived")
    expect(page.locator(".uploads")).to_contain_text("<b>dropped</b>.jpg")


def test_a_bucket_out_of_reach_is_said_of_the_file(page: Page) -> None:
    page.goto("/components?language=en")
    page.route("**/bucket", lambda route: route.abort())

    page.get_by_label("Drag photos here or choose them").set_input_files(
        FilePayload(name="one.jpg", mimeType="image/jpeg", buffer=b"x")
    )

    expect(page.locator(".uploads .failed")).to_contain_text("Check your connection")


def test_what_is_copied_is_what_is_shown(browser: Browser, origin: str) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with browser.new_context(base_url=origin, permissions=rights) as context:
        page = context.new_page()
        page.goto("/enrol?language=en")

        page.get_by_role("button", name="Copy").click()

        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()").startswith("JBSW Y3DP")


def test_a_moment_of_today_is_told_as_how_long_ago(page: Page) -> None:
    page.clock.install(time="2026-04-27T14:30:00Z")

    page.goto("/components?language=nl")

    time = page.locator("time").first
    expect(time).to_have_text("2 uur geleden")
    expect(time).to_have_attribute("title", "27 april 2026 om 14.30 uur")


def test_only_the_pinned_bytes_of_axe_are_run() -> None:
    with pytest.raises(axe.PackageDiffersError):
        axe.check(b"as somebody else would like it")
