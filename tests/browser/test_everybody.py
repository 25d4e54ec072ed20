"""Nobody is kept out of a page, in any language, width or theme (R54, WCAG 2.2 AA; R50)."""

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from quitclaim.domain.consents.notices import Language
from tests.browser.axe import violations
from tests.browser.looks import THEMES, WIDTHS
from tests.browser.survey import PAGES, survey
from tests.browser.walk import Found
from tests.needs import needs

pytestmark = needs("chromium")


@pytest.fixture(scope="module")
def surveyed(browser: Browser, origin: str, axe_script: str) -> Found:
    # Colours that are still on their way from one theme to the other are nobody's.
    with browser.new_context(base_url=origin, reduced_motion="reduce") as context:
        return survey(context.new_page(), axe_script)


def test_axe_finds_nothing(surveyed: Found) -> None:
    assert surveyed.barriers == []


def test_no_page_is_wider_than_the_screen(surveyed: Found) -> None:
    assert surveyed.wide == []


def test_axe_would_find_something(page: Page, axe_script: str) -> None:
    page.goto("/sign_in")
    page.evaluate(axe_script)
    page.evaluate("document.querySelector('label').remove()")

    (found,) = violations(page)

    assert found.startswith("label:")


def test_a_machine_set_to_dark_gets_the_dark_theme_unless_light_was_chosen(page: Page) -> None:
    def paper() -> object:
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    papers = {}
    for machine, chosen in ((m, c) for m in THEMES for c in ("system", *THEMES)):
        page.emulate_media(color_scheme="dark" if machine == "dark" else "light")
        page.goto(f"/sign_in?theme={chosen}")
        papers[machine, chosen] = paper()

    light, dark = papers["light", "light"], papers["light", "dark"]
    assert light != dark
    assert papers["light", "system"] == papers["dark", "light"] == light
    assert papers["dark", "system"] == papers["dark", "dark"] == dark


def test_pages_ask_for_nothing_elsewhere_and_the_browser_complains_of_nothing(
    page: Page, origin: str
) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: _note(asked, request))
    page.on("console", lambda message: _hear(said, message))
    page.on("pageerror", lambda error: said.append(str(error)))

    for name in PAGES:
        page.goto(f"/{name}?language={Language.FRENCH}")

    assert said == []
    assert {url.removeprefix(origin)[:1] for url in asked} == {"/"}


def test_the_policy_refuses_a_script_in_the_page(page: Page) -> None:
    page.goto("/sign_in")

    blocked = page.evaluate(
        """() => new Promise((resolve) => {
            addEventListener("securitypolicyviolation", (told) => resolve(told.violatedDirective));
            const script = document.createElement("script");
            try { script.textContent = "window.ran = true"; } catch { resolve("trusted types"); }
            document.body.append(script);
        })"""
    )

    assert blocked in {"script-src-elem", "require-trusted-types-for", "trusted types"}
    assert page.evaluate("window.ran") is None


def test_everything_that_is_touched_is_large_enough_at_a_telephones_width(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    page.goto("/components")

    # WCAG 2.5.8: 24 by 24, but for links in running text; ours are more.
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, .button, summary, select, .pick, .tabs a")]
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
            .filter(([, box]) => box.width < 36 || box.height < 36).map(([text]) => text)"""
    )

    assert small == []


def _note(asked: list[str], request: Request) -> None:
    asked.append(request.url)


def _hear(said: list[str], message: ConsoleMessage) -> None:
    said.append(message.text)
