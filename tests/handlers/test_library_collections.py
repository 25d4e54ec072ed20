"""Collections by name and the grid of one, as each role sees them (R32, R42)."""

import re
from dataclasses import replace

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.changes import Purpose
from tests.builders import FAIR, an_id
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, VIEWER, furnish
from tests.handlers.library import House
from tests.handlers.said import Said

GRID = f"/collections/{FAIR}"


def pictures_on(page: Said) -> list[str]:
    return re.findall(r'href="/assets/([0-9a-f]{64})"', page.text)


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


def test_a_collection_gets_another_name_and_keeps_its_folder(house: House) -> None:
    furnish(house)

    said = house.post(f"/collections/{FAIR}/name", {"name": " Summer fair "}, by=EDITOR)

    label = house.fakes.catalogue.labels([FAIR])[FAIR]
    assert said.headers["Location"] == f"/collections/{FAIR}?done=renamed"
    assert (label.name, label.folder) == ("Summer fair", "Ann and the band")
    assert "Summer fair" in house.get("/collections", by=EDITOR).text


@pytest.mark.parametrize("name", ["", "  ", "n" * 201])
def test_a_name_that_is_none_is_refused(house: House, name: str) -> None:
    furnish(house)

    said = house.post(f"/collections/{FAIR}/name", {"name": name}, by=EDITOR)

    assert said.status == 422
    assert house.fakes.catalogue.labels([FAIR])[FAIR].name == "Ann and the band"
