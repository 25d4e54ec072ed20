"""
One browser and one server for all of them; a page of its own for each test.

Of the package, not of the session: as long as the browser is driven its event loop runs, and no
test elsewhere can run one of its own.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.browser.asking import Asking
from tests.browser.chromium import chromium
from tests.browser.serving import served
from tests.browser.town import Town, a_town
from tests.needs import require
from tests.vision.fetched import detector, picture

# On a busy machine an answer takes its time; what never comes fails all the same.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    require("chromium")
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def origin() -> Iterator[str]:
    with served() as origin:
        yield origin


@pytest.fixture(scope="package")
def axe_script() -> str:
    return axe.script()


@pytest.fixture(scope="package")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """The committed templates on this machine; started by the first test that goes there."""
    detector()
    picture("obama.jpg")
    with a_town(tmp_path_factory.mktemp("town")) as town:
        yield town


@pytest.fixture(scope="package")
def asking(town: Town) -> Asking:
    return Asking.of(town)


@pytest.fixture
def page(browser: Browser, origin: str) -> Iterator[Page]:
    with browser.new_context(base_url=origin, locale="nl-NL", reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.fixture
def components(page: Page) -> Page:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/components?language=en")
    # It was put on what has to be corrected.
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    return page
