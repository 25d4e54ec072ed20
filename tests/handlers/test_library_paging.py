"""Lists go on page by page; a cursor is opaque, and good for its own list alone (R48)."""

import re
from html import unescape

import pytest

from tests.builders import CAMP, FAIR
from tests.handlers.furnished import EDITOR, OFFICER, furnish, hang_many
from tests.handlers.furnished import open_collection as opened
from tests.handlers.library import House
from tests.handlers.said import Said
from tests.handlers.test_library_collections import GRID, pictures_on


def onwards(page: Said) -> str:
    found = re.search(r'rel="next" href="([^"]+)"', page.text)
    return unescape(found.group(1)) if found else ""


def test_the_grid_goes_on_page_by_page_and_shows_each_picture_once(house: House) -> None:
    house.fakes.world.pages.size = 3
    known = hang_many(house, 7)

    seen, path, pages = [], GRID, 0
    while path:
        page = house.get(path, by=OFFICER)
        seen += pictures_on(page)
        path, pages = onwards(page), pages + 1

    assert (sorted(seen), pages) == (sorted(known), 3)


def test_collections_go_on_page_by_page_the_latest_first(house: House) -> None:
    house.fakes.world.pages.size = 1
    for one in (FAIR, CAMP):
        opened(house, one, name=one)

    first = house.get("/collections", by=EDITOR)
    second = house.get(onwards(first), by=EDITOR)

    assert {one for one in (FAIR, CAMP) if one in first.text + second.text} == {FAIR, CAMP}
    assert onwards(second) == ""


@pytest.mark.parametrize("after", ["x", "%00", "A" * 1990, "a" * 3000, "é", "AAAA"])
def test_a_cursor_that_is_none_is_400(house: House, after: str) -> None:
    furnish(house)

    for path in (GRID, "/collections", "/drop", "/rejected"):
        assert house.get(f"{path}?after={after}", by=EDITOR).status == 400


def test_a_cursor_serves_nobody_else_and_no_other_list(house: House) -> None:
    house.fakes.world.pages.size = 1
    hang_many(house, 2)
    hers = onwards(house.get(GRID, by=EDITOR))

    assert house.get(hers, by=OFFICER).status == 400
    assert house.get(hers.replace("/collections/", "/api/collections/"), by=EDITOR).status == 400
    assert house.get(hers.replace(GRID, "/collections"), by=EDITOR).status == 400


def test_a_page_after_the_last_picture_was_deleted_says_so(house: House) -> None:
    house.fakes.world.pages.size = 1
    hang_many(house, 2)
    path = onwards(house.get(GRID, by=EDITOR))
    house.fakes.world.assets_in[FAIR].clear()

    said = house.get(path, by=EDITOR, accept_language="en")

    assert said.status == 200 and "There are no more pictures" in said.text
