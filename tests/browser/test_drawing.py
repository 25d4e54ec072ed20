"""A box is drawn on the picture itself; without script its four numbers are typed (R54, R19)."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.console import Showing, served
from tests.browser.houses import PICTURE
from tests.browser.scene import EDITOR
from tests.browser.scenes_of_marking import marking
from tests.needs import needs

pytestmark = needs("chromium")
FIELDS = ("left", "top", "width", "height")
CROP = ("from_left", "from_top", "wide", "high")


@pytest.fixture
def drawing(browser: Browser) -> Iterator[Page]:
    showing = Showing(marking(), EDITOR)
    with (
        served(showing) as origin,
        browser.new_context(base_url=origin, locale="en") as context,
    ):
        page = context.new_page()
        page.goto(f"/assets/{PICTURE}")
        yield page


def drag(page: Page, start: float, end: float) -> None:
    """From there to there, in parts of the picture, across the faces that are known."""
    page.locator(".picture").scroll_into_view_if_needed()
    edge = page.locator(".picture").bounding_box()
    assert edge
    places = [
        (edge["x"] + edge["width"] * one, edge["y"] + edge["height"] * one) for one in (start, end)
    ]
    page.mouse.move(*places[0])
    page.mouse.down()
    page.mouse.move(*places[1], steps=3)
    page.mouse.up()


def open_form(page: Page, names: tuple[str, ...]) -> None:
    page.locator(f'[data-draws="{" ".join(names)}"] summary').click()


def numbers(page: Page, names: tuple[str, ...]) -> list[float]:
    return [float(page.locator(f"#{name}").input_value()) for name in names]


@pytest.mark.parametrize(("start", "end"), [(0.25, 0.5), (0.5, 0.25)])
def test_a_box_that_is_drawn_fills_in_its_numbers(drawing: Page, start: float, end: float) -> None:
    open_form(drawing, FIELDS)

    drag(drawing, start, end)

    assert numbers(drawing, FIELDS) == pytest.approx([25] * 4, abs=1)
    assert drawing.url.endswith(PICTURE)


def test_beyond_the_edge_there_is_no_picture(drawing: Page) -> None:
    open_form(drawing, FIELDS)

    drag(drawing, 0.5, 1.5)

    left, _, width, _ = numbers(drawing, FIELDS)
    assert left + width <= 100


def test_a_crop_is_drawn_as_a_box_is_and_belongs_to_the_form_that_is_open(drawing: Page) -> None:
    open_form(drawing, FIELDS)
    open_form(drawing, CROP)

    drag(drawing, 0.25, 0.75)

    assert numbers(drawing, CROP) == pytest.approx([25, 25, 50, 50], abs=1)
    expect(drawing.locator("#left")).to_have_value("")
    expect(drawing.locator("#left")).not_to_be_visible()


def test_who_draws_nothing_follows_a_box_to_its_line(drawing: Page) -> None:
    drag(drawing, 0.25, 0.5)

    expect(drawing.locator("#left")).to_have_value("")
    drawing.locator(".picture a").first.click(force=True)
    expect(drawing).to_have_url(re.compile("#face-1$"))
