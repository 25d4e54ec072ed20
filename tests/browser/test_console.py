"""Nobody is kept out of the console, and none of its pages was never looked at (R42, R54, R60)."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

import functions.library
from quitclaim_web.pages import Pages
from tests.browser.console import Showing, served
from tests.browser.console_survey import walk
from tests.browser.scene import EDITOR
from tests.browser.scenes import pages_of, scenes
from tests.browser.walk import Found
from tests.handlers.library import a_house
from tests.needs import needs

TEMPLATES = Path(functions.library.__file__).parent / "pages" / "templates"


@pytest.fixture(scope="module")
def shown() -> set[str]:
    """The names of the templates that the walk showed."""
    return set()


@pytest.fixture(scope="module")
def walked(browser: Browser, axe_script: str, shown: set[str]) -> Found:
    show, showing = Pages.show, Showing(a_house(), EDITOR)

    def noted(pages: Pages, name: str, /, *asked: Any, **values: Any) -> str:
        shown.add(name)
        return show(pages, name, *asked, **values)

    with (
        pytest.MonkeyPatch.context() as patch,
        served(showing) as origin,
        browser.new_context(base_url=origin, reduced_motion="reduce") as context,
    ):
        patch.setattr(Pages, "show", noted)
        return walk(context.new_page(), showing, through=scenes(), axe_script=axe_script)


def test_every_page_of_the_table_has_a_scene() -> None:
    assert {one.route for one in scenes() if one.form is None} == pages_of(a_house())


@needs("chromium")
@pytest.mark.usefixtures("walked")
def test_every_template_was_looked_at(shown: set[str]) -> None:
    whole = {one.stem for one in TEMPLATES.glob("*.html") if "extends" in one.read_text("utf-8")}

    assert whole - shown == set()


@needs("chromium")
def test_each_page_is_the_one_that_was_asked_for(walked: Found) -> None:
    assert walked.answers == {str(one): one.status for one in scenes()}


@needs("chromium")
def test_axe_finds_nothing(walked: Found) -> None:
    assert walked.barriers == []


@needs("chromium")
def test_no_page_is_wider_than_the_screen(walked: Found) -> None:
    assert walked.wide == []


@needs("chromium")
def test_the_browser_complains_of_nothing(walked: Found) -> None:
    assert walked.said == []
