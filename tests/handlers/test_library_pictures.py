"""One picture and its text, and the text of many: who sees what of it, and who changes it."""

import re

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.library import Description
from tests.builders import FAIR, a_hash
from tests.handlers.furnished import (
    DANCE,
    EDITOR,
    OFFICER,
    VIEWER,
    describing,
    furnish,
    hang,
    open_collection,
    show,
)
from tests.handlers.library import House

PAGE, TEXT = f"/assets/{DANCE}", f"/assets/{DANCE}/text"
MANY = f"/collections/{FAIR}/texts"


@pytest.fixture
def hung(house: House) -> House:
    furnish(house)
    return house


def text_of(house: House, asset: AssetId = DANCE) -> Description:
    found = house.fakes.library.description(asset)
    assert found
    return found


@pytest.mark.parametrize("role", [EDITOR, OFFICER])
def test_boxes_are_shown_to_whoever_is_shown_faces_and_to_nobody_else(
    hung: House, role: StaffRole
) -> None:
    without = hung.get(PAGE, by=role).text
    show(hung, role, Visible.FACES)
    shown = hung.get(PAGE, by=role).text

    assert 'href="#face-1"' not in without and 'x="10.0%"' not in without
    assert 'href="#face-2"' in shown and 'x="10.0%"' in shown


@pytest.mark.parametrize("role", [EDITOR, OFFICER])
def test_names_in_the_file_are_shown_to_whoever_is_shown_names(
    house: House, role: StaffRole
) -> None:
    open_collection(house)
    tags = describing("Ada Lovelace").tags
    hang(house, DANCE, Description(caption="", keywords=frozenset(), tags=tags))

    assert "Ada Lovelace" not in house.get(PAGE, by=role).text
    show(house, role, Visible.NAMES)
    assert "Ada Lovelace" in house.get(PAGE, by=role).text


def test_text_is_a_form_for_editors_and_only_text_for_others(hung: House) -> None:
    assert f'action="{TEXT}"' in hung.get(PAGE, by=EDITOR).text
    assert "<textarea" not in hung.get(PAGE, by=OFFICER).text
    assert "Ann and the band" in hung.get(PAGE, by=OFFICER).text
    assert hung.post(TEXT, {"caption": "Mine"}, by=OFFICER).status == 403
    assert hung.get(PAGE, by=VIEWER).status == 403


def test_a_picture_without_text_faces_or_a_collection_has_a_page(house: House) -> None:
    hang(house)

    said = house.get(PAGE, by=EDITOR, accept_language="en")

    assert said.status == 200 and "Picture without a name" in said.text


def test_what_an_editor_writes_is_there_and_blank_is_nothing(hung: House) -> None:
    form = {"caption": " A dance ", "credit": "", "keywords": "fair,  dance ,, fair"}

    said = hung.post(TEXT, form, by=EDITOR)

    assert (said.status, said.headers["Location"]) == (303, f"{PAGE}?done=described")
    text = text_of(hung)
    assert (text.caption, text.credit) == ("A dance", "") and text.keywords == {"fair", "dance"}
    assert text.file_name == "Ann and the band" and len(text.tags) == 1
    after = hung.get(said.headers["Location"], by=EDITOR, accept_language="en")
    assert "The text is saved" in after.text


def test_a_keyword_with_a_comma_that_a_file_brought_stays_one(house: House) -> None:
    brought = frozenset({"Doe, Jane", "Doe, Jane, and John", "fair"})
    hang(house, DANCE, Description(caption="", keywords=brought))
    shown = re.findall(
        r'name="keywords" type="text" value="([^"]*)"', house.get(PAGE, by=EDITOR).text
    )

    house.post(TEXT, {"caption": "A dance", "keywords": f"{shown[0]}, new"}, by=EDITOR)
    assert text_of(house).keywords == brought | {"new"}
    house.post(TEXT, {"caption": "A dance", "keywords": "Doe, Jane"}, by=EDITOR)
    assert text_of(house).keywords == {"Doe, Jane"}


def test_a_change_of_text_is_in_one_leaf_with_the_pictures_it_changed(hung: House) -> None:
    hung.post(TEXT, {"caption": "A dance"}, by=EDITOR)
    hung.post(TEXT, {"caption": "A dance"}, by=EDITOR)

    changed, again = hung.leaves
    assert [one.type for one in changed.announced] == [EventType.ASSET_CHANGED]
    assert [one.subject for one in changed.announced] == [DANCE] and again.announced == ()


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("keywords", "w" * 65),
        ("keywords", ",".join(f"word {n}" for n in range(51))),
        ("caption", "c" * 5001),
        ("done", "described"),
    ],
)
def test_text_that_cannot_be_is_refused_whole(hung: House, field: str, text: str) -> None:
    before = text_of(hung)

    said = hung.post(TEXT, {"credit": "Ann", field: text}, by=EDITOR)

    assert said.status == 422 and text_of(hung) == before


@pytest.mark.parametrize("id", [a_hash("none"), "x", DANCE.upper(), f"{DANCE}%20", "é"])
def test_a_picture_that_is_not_there_is_404(hung: House, id: str) -> None:  # noqa: A002
    assert hung.get(f"/assets/{id}", by=EDITOR).status == 404
    assert hung.post(f"/assets/{id}/text", {"caption": "x"}, by=EDITOR).status == 404
    assert hung.get(f"/api/assets/{id}", by=EDITOR).status == 404
