"""Collections by name and the grid of one, as each role sees them (R32, R42)."""

import re
from dataclasses import replace
from html import unescape

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.changes import Purpose
from tests.builders import CAMP, FAIR, an_id
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, VIEWER, furnish, hang_many
from tests.handlers.furnished import open_collection as opened
from tests.handlers.library import House
from tests.handlers.said import Said

GRID = f"/collections/{FAIR}"


def pictures_on(page: Said) -> list[str]:
    return re.findall(r'href="/assets/([0-9a-f]{64})"', page.text)


def onwards(page: Said) -> str:
    found = re.search(r'rel="next" href="([^"]+)"', page.text)
    return unescape(found.group(1)) if found else ""


@pytest.mark.parametrize("role", [EDITOR, OFFICER])
def test_whoever_works_with_pictures_sees_the_collections(house: House, role: StaffRole) -> None:
    furnish(house)

    said = house.get("/collections", by=role)

    assert "Ann and the band" in said.text and f'href="{GRID}"' in said.text
    assert ('href="/drop"' in said.text) == (role is EDITOR)


def test_a_viewer_sees_that_nothing_is_usable_yet_and_not_what_there_is(house: House) -> None:
    furnish(house)

    said = house.get("/collections", by=VIEWER, accept_language="en")

    assert said.status == 200 and "No picture may be used yet" in said.text
    assert "Ann" not in said.text and FAIR not in said.text
    assert house.get(GRID, by=VIEWER).status == 403


def test_a_house_without_pictures_says_what_to_do(house: House) -> None:
    said = house.get("/collections", by=EDITOR, accept_language="en")

    assert "No pictures yet" in said.text and 'href="/drop"' in said.text


def test_a_collection_whose_name_nobody_can_read_is_there_all_the_same(house: House) -> None:
    furnish(house)
    del house.fakes.world.keys[FAIR, Purpose.TEXT]

    grid = house.get(GRID, by=EDITOR, accept_language="en")

    assert "A collection without a name" in grid.text and pictures_on(grid) == [DANCE]
    # There is no folder that anybody could send pictures into.
    assert f"/drop/{FAIR}" not in grid.text
    assert house.get(f"/drop/{FAIR}", by=EDITOR).status == 404


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


@pytest.mark.parametrize("fate", [Fate.DELETED, Fate.BLOCKED])
def test_what_is_gone_is_not_in_the_grid(house: House, fate: Fate) -> None:
    furnish(house)
    assets = house.fakes.world.assets
    assets[DANCE] = replace(assets[DANCE], fate=fate)

    assert pictures_on(house.get(GRID, by=EDITOR)) == []
    assert house.get(f"/assets/{DANCE}", by=EDITOR).status == 404


@pytest.mark.parametrize("id", [an_id("nobody"), "x", "..", FAIR.upper(), f"{FAIR}%0a"])
def test_a_collection_that_is_not_there_is_404(house: House, id: str) -> None:  # noqa: A002
    furnish(house)

    assert house.get(f"/collections/{id}", by=EDITOR).status == 404
    assert house.post(f"/collections/{id}/name", {"name": "Fair"}, by=EDITOR).status == 404
    assert house.post(f"/collections/{id}/texts", {"asset": DANCE}, by=EDITOR).status == 404
