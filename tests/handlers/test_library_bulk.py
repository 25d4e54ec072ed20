"""One word about the pictures that were chosen in a grid, and what became of each (R56, R57)."""

from dataclasses import replace
from typing import Any, Final

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import FAIR, NOON, a_face, a_mark
from tests.handlers.furnished import EDITOR, OFFICER, hang_many, show
from tests.handlers.library import House
from tests.handlers.said import Said

PAGE: Final = f"/collections/{FAIR}"


@pytest.fixture
def grid(house: House) -> House:
    """Three pictures, each with somebody nobody knows."""
    for asset in hang_many(house, 3):
        world = house.fakes.world
        known = replace(world.assets[asset], faces=(a_face(),))
        world.assets[asset] = world.assets_as_of[asset, 1] = known
    show(house, EDITOR, *Visible)
    return house


def ids(house: House) -> list[AssetId]:
    return sorted(house.fakes.world.assets)


def chosen(*pictures: AssetId, version: int = 1) -> dict[str, Any]:
    return {"asset": pictures, "seen": [f"{one} {version}" for one in pictures]}


def post(house: House, act: str, form: dict[str, Any], *, by: Any = EDITOR) -> Said:
    return house.post(f"{PAGE}/{act}", form, by=by)


def reviewed(house: House) -> list[bool]:
    return [house.fakes.world.assets[one].is_reviewed for one in ids(house)]


def test_the_grid_says_which_version_of_each_picture_it_shows(grid: House) -> None:
    shown = grid.get(PAGE, by=EDITOR).text
    officer = grid.get(PAGE, by=OFFICER).text

    assert shown.count('name="seen"') == 3 and f'value="{ids(grid)[0]} 1"' in shown
    assert f'formaction="{PAGE}/reviews"' in shown and 'value="bystander"' in shown
    assert f'formaction="{PAGE}/reviews"' not in officer and 'value="bystander"' not in officer


def test_the_chosen_are_reviewed_and_the_others_are_not(grid: House) -> None:
    one, other, _ = ids(grid)

    said = post(grid, "reviews", chosen(one, other))

    assert said.status == 200 and reviewed(grid) == [True, True, False]
    assert "2 foto" in said.text and f'value="{one} 2"' in said.text
    words = [leaf for leaf in grid.leaves if leaf.action == "review"]
    assert len(words) == 2 and {leaf.at for leaf in words} == {NOON}


def test_what_moved_meanwhile_is_left_and_told(grid: House) -> None:
    """I14."""
    one, other, _ = ids(grid)
    form = {"asset": [one, other], "seen": [f"{one} 1", f"{other} 7"]}

    said = post(grid, "reviews", form)

    assert reviewed(grid) == [True, False, False]
    assert "intussen gewijzigd" in said.text and f'href="/assets/{other}"' in said.text


def test_what_the_grid_did_not_show_is_not_vouched_for(grid: House) -> None:
    post(grid, "reviews", {"asset": ids(grid)[:1], "seen": []})

    assert reviewed(grid) == [False, False, False]


def test_it_is_taken_back_with_the_versions_that_the_page_names(grid: House) -> None:
    one = ids(grid)[0]
    post(grid, "reviews", chosen(one))

    said = post(grid, "reviews", chosen(one, version=2) | {"reviewed": "no"})

    assert reviewed(grid)[0] is False and 'name="reviewed"' not in said.text


def test_the_unknown_are_marked_in_one_act_and_taken_back(grid: House) -> None:
    one = ids(grid)[0]
    said = post(grid, "marks", chosen(one) | {"unknown": "bystander"})
    marked = grid.fakes.world.assets[one].faces[0].mark
    back = post(grid, "marks", chosen(one, version=2) | {"unknown": "none"})

    assert marked == a_mark(MarkKind.BYSTANDER) and 'value="none"' in said.text
    assert grid.fakes.world.assets[one].faces[0].mark is None and back.status == 200


@pytest.mark.parametrize("act", ["reviews", "marks"])
def test_whoever_chose_nothing_is_told_so(grid: House, act: str) -> None:
    said = post(grid, act, {"unknown": "redact"} if act == "marks" else {})

    assert said.status == 422 and "geen foto gekozen" in said.text


@pytest.mark.parametrize("seen", ["nonsense", "00 1", f"{'0' * 64} 0", f"{'0' * 64}  1"])
def test_what_no_grid_of_ours_says_is_refused(grid: House, seen: str) -> None:
    said = post(grid, "reviews", {"asset": ids(grid)[:1], "seen": [seen]})

    assert said.status == 422 and reviewed(grid) == [False, False, False]


def test_a_program_speaks_of_fifty_at_most_and_is_told_of_each(grid: House) -> None:
    one, other, third = ids(grid)
    named = [{"asset": one, "version": 1}, {"asset": other, "version": 2}]
    said = grid.call("POST", "/api/reviews", {"assets": named, "reviewed": True}, by=EDITOR)
    marks = {"assets": [{"asset": third, "version": 1}], "unknown": "redact"}
    marked = grid.call("POST", "/api/marks", marks, by=EDITOR)
    many = [{"asset": f"{number:064x}", "version": 1} for number in range(51)]
    refused = grid.call("POST", "/api/reviews", {"assets": many, "reviewed": True}, by=EDITOR)

    assert [(one["version"], one["why"]) for one in said.json["assets"]] == [
        (2, None),
        (2, "moved"),
    ]
    assert marked.json["assets"][0]["version"] == 2 and refused.status == 422


def test_whoever_is_not_shown_a_face_says_nothing_of_it(grid: House) -> None:
    """R42."""
    show(grid, EDITOR)
    one = ids(grid)[0]

    said = post(grid, "marks", chosen(one) | {"unknown": "redact"})

    assert said.status == 404 and grid.fakes.world.assets[one].version == 1
