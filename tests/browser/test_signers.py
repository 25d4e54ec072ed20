"""Nobody is kept out of the pages behind a mailed link, at any moment of them (R54)."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from functions.consent.house import PAGES
from quitclaim_web.pages import Pages
from tests.browser.moments import MOMENTS
from tests.browser.signers_survey import walk
from tests.browser.walk import Found
from tests.handlers.library import SITE
from tests.needs import needs

pytestmark = needs("chromium")


@pytest.fixture(scope="module")
def shown() -> set[str]:
    """The names of the templates that the walk showed."""
    return set()


@pytest.fixture(scope="module")
def walked(browser: Browser, axe_script: str, shown: set[str]) -> Found:
    show = Pages.show

    def noted(pages: Pages, name: str, /, *asked: Any, **values: Any) -> str:
        shown.add(name)
        return show(pages, name, *asked, **values)

    with (
        pytest.MonkeyPatch.context() as patch,
        browser.new_context(base_url=SITE, reduced_motion="reduce") as context,
    ):
        patch.setattr(Pages, "show", noted)
        return walk(context.new_page(), axe_script=axe_script)


@pytest.mark.usefixtures("walked")
def test_every_template_was_looked_at(shown: set[str]) -> None:
    templates = (PAGES / "templates").glob("*.html")
    whole = {one.stem for one in templates if "block main %}" in one.read_text("utf-8")}

    assert whole - shown == set()


def test_each_page_is_the_one_that_was_meant(walked: Found) -> None:
    """Its name begins with what it is."""
    assert {name: walked.answers[name] for name in MOMENTS} == dict.fromkeys(MOMENTS, 200) | {
        "sign, nothing ticked": 422,
        "sign, only the name": 422,
        "sign, another name": 422,
        "sign, no name": 422,
        "sign, something changed": 422,
        "asking for my page, no address": 422,
        "asking for my page, too late": 422,
        "mistyped at the event": 422,
        "a code that is over": 404,
        "a share link, over": 404,
        "unknown": 404,
        "come again": 403,
        "come again, another link": 409,
        "problem": 400,
    }


def test_axe_finds_nothing(walked: Found) -> None:
    assert walked.barriers == []


def test_no_page_is_wider_than_the_screen(walked: Found) -> None:
    assert walked.wide == []


def test_the_browser_complains_of_nothing(walked: Found) -> None:
    assert walked.said == []
