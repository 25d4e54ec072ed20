"""Selections: begun, filled from any grid, leafed through, emptied, renamed, deleted (R61)."""

from typing import Any, Final

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.selections import MOST
from quitclaim.domain.publishing.selections import Selection as Chosen
from tests.builders import BEST, FAIR, a_hash, a_selection
from tests.fakes import records
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER, hang_many
from tests.handlers.library import House

PAGE: Final = f"/selections/{BEST}"


@pytest.fixture
def pictures(house: House) -> list[AssetId]:
    return hang_many(house, 3)


def begin(house: House, *assets: AssetId, **changes: Any) -> None:
    records.put(house.fakes.world, a_selection(*assets, **changes))


def only(house: House) -> Chosen:
    (one,) = house.fakes.world.selections.values()
    return one


def test_from_a_grid_chosen_pictures_go_into_a_new_selection(
    house: House, pictures: list[AssetId]
) -> None:
    grid = house.get(f"/collections/{FAIR}", by=EDITOR)
    chosen = {"asset": pictures[:2], "credit": "of another act"}
    asked = house.post("/selections/chosen", chosen, by=EDITOR)

    filled = house.post("/selections/filling", {"asset": pictures[:2], "name": "Best"}, by=EDITOR)

    assert 'formaction="/selections/chosen"' in grid.text
    assert asked.status == 200 and all(one in asked.text for one in pictures[:2])
    assert filled.headers["Location"] == f"/selections/{only(house).id}?done=selected"
    assert (only(house).name, only(house).assets) == ("Best", tuple(pictures[:2]))
    page = house.get(filled.headers["Location"], by=EDITOR).text
    assert page.count('class="pick"') == 2 and "Best" in page


def test_from_the_page_of_a_picture_it_goes_into_one_that_is_there(
    house: House, pictures: list[AssetId]
) -> None:
    begin(house, pictures[0])
    page = house.get(f"/assets/{pictures[1]}", by=EDITOR).text
    asked = house.post("/selections/chosen", {"asset": pictures[1]}, by=EDITOR).text

    house.post("/selections/filling", {"asset": pictures[1], "selection": BEST}, by=EDITOR)

    assert 'action="/selections/chosen"' in page and "The best of May" in asked
    assert only(house).assets == tuple(pictures[:2])


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        ({"name": "Best"}, "Er is geen foto gekozen"),
        ({"asset": "ours", "name": " "}, "Geef een naam"),
        ({"asset": "ours", "name": "n" * 201}, "Geef een naam"),
        ({"asset": "ours", "selection": BEST}, "ten hoogste 300"),
    ],
)
def test_what_cannot_be_filled_comes_back(
    house: House, pictures: list[AssetId], form: dict[str, str], wrong: str
) -> None:
    begin(house, *(AssetId(a_hash(f"{n}")) for n in range(MOST)))
    said = form | ({"asset": pictures[0]} if "asset" in form else {})

    answer = house.post("/selections/filling", said, by=EDITOR)

    assert answer.status == 422 and wrong in answer.text
    assert only(house).version == 1


def test_without_a_chosen_picture_nothing_is_asked(house: House) -> None:
    assert house.post("/selections/chosen", by=EDITOR).status == 422


def test_a_selection_begins_with_nothing_and_is_listed(house: House) -> None:
    empty = house.get("/selections", by=EDITOR).text
    nameless = house.post("/selections", {"name": ""}, by=EDITOR)
    made = house.post("/selections", {"name": "June"}, by=EDITOR)

    assert "Er is nog geen selectie" in empty and nameless.status == 422
    assert made.headers["Location"] == f"/selections/{only(house).id}"
    assert "Er zit niets in" in house.get(made.headers["Location"], by=EDITOR).text
    listed = house.get("/selections", by=OFFICER).text
    assert "June" in listed and "Selectie beginnen" not in listed
    assert house.get("/selections", by=VIEWER).status == 403


def test_pictures_are_taken_out_and_a_name_changes(house: House, pictures: list[AssetId]) -> None:
    begin(house, *pictures)

    out = house.post(f"{PAGE}/removal", {"asset": pictures[:2]}, by=EDITOR)
    named = house.post(f"{PAGE}/name", {"name": "June"}, by=EDITOR)
    wrong = house.post(f"{PAGE}/name", {"name": ""}, by=EDITOR)

    assert out.headers["Location"] == f"{PAGE}?done=taken_out"
    assert named.headers["Location"] == f"{PAGE}?done=renamed" and wrong.status == 422
    assert (only(house).assets, only(house).name) == ((pictures[2],), "June")


def test_whoever_only_looks_is_offered_nothing_to_do(house: House, pictures: list[AssetId]) -> None:
    begin(house, *pictures)

    page = house.get(PAGE, by=OFFICER).text

    assert f"/assets/{pictures[0]}" in page and 'class="pick"' not in page
    assert f'action="{PAGE}' not in page


def test_a_deleted_selection_is_gone_with_its_name(house: House, pictures: list[AssetId]) -> None:
    begin(house, *pictures)

    gone = house.post(f"{PAGE}/deletion", by=EDITOR)

    assert gone.headers["Location"] == "/selections?done=deleted"
    assert house.get(PAGE, by=EDITOR).status == 404 and only(house).name is None
    assert "The best of May" not in house.get("/selections?done=deleted", by=EDITOR).text


def test_a_long_selection_is_leafed_through(house: House) -> None:
    pictures = hang_many(house, 50)
    begin(house, *pictures)

    first = house.get(PAGE, by=EDITOR)
    following = first.text.partition('rel="next" href="')[2].partition('"')[0]
    second = house.get(following.replace("&amp;", "&"), by=EDITOR)

    assert first.text.count('class="pick"') == 48 and second.text.count('class="pick"') == 2
    assert f"/assets/{pictures[49]}" in second.text
