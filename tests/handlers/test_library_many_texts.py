"""The text of many pictures at once, by a form and by a program: all of them or none (R34)."""

from typing import Any

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.ports.library import Description
from tests.builders import FAIR, a_hash
from tests.handlers.furnished import DANCE, EDITOR, furnish, hang_many
from tests.handlers.library import House
from tests.handlers.said import Said

MANY = f"/collections/{FAIR}/texts"


@pytest.fixture
def hung(house: House) -> House:
    furnish(house)
    return house


def text_of(house: House, asset: AssetId = DANCE) -> Description:
    found = house.fakes.library.description(asset)
    assert found
    return found


def describe(house: House, **edit: Any) -> Said:
    return house.call("POST", "/api/descriptions", {"assets": [DANCE]} | edit, by=EDITOR)


def test_many_are_described_at_once_and_blank_leaves_them_as_they_are(house: House) -> None:
    first, second, third = hang_many(house, 3)
    before = text_of(house, first)

    form = {"asset": [first, second], "credit": "", "added": "fair", "removed": ""}
    said = house.post(MANY, form, by=EDITOR)

    assert said.headers["Location"] == f"/collections/{FAIR}?done=described"
    assert text_of(house, first).keywords == before.keywords | {"fair"}
    assert text_of(house, first).credit == before.credit
    assert "fair" in text_of(house, second).keywords
    assert "fair" not in text_of(house, third).keywords
    assert len(house.leaves) == 1 and len(house.leaves[0].announced) == 2


def test_all_of_them_or_none(house: House) -> None:
    (known,) = hang_many(house, 1)
    before = text_of(house, known)

    said = house.post(MANY, {"asset": [known, a_hash("none")], "credit": "Ann"}, by=EDITOR)

    assert said.status == 404 and text_of(house, known) == before


@pytest.mark.parametrize("chosen", [[], ["x"], [a_hash(str(n)) for n in range(101)]])
def test_none_and_too_many_and_no_picture_at_all_are_refused(
    hung: House, chosen: list[str]
) -> None:
    assert hung.post(MANY, {"asset": chosen, "credit": "Ann"}, by=EDITOR).status == 422


def test_what_is_left_out_of_an_edit_stays_as_it_is(house: House) -> None:
    furnish(house)

    added = describe(house, keywords_added=["fair"]).json
    emptied = describe(house, caption="").json
    same = describe(house, caption="").json

    told = house.get(f"/api/assets/{DANCE}", by=EDITOR).json
    assert (added, emptied, same) == ({"changed": 1}, {"changed": 1}, {"changed": 0})
    assert (told["caption"], told["credit"]) == ("", "Ann and the band")
    assert told["keywords"] == ["Ann and the band", "fair"]


@pytest.mark.parametrize(
    "edit",
    [
        {"assets": []},
        {"assets": ["x"]},
        {"assets": DANCE},
        {"assets": [a_hash(str(number)) for number in range(101)]},
        {"caption": 1},
        {"caption": "c" * 5001},
        {"keywords_added": [" "]},
        {"keywords_added": ["w" * 65]},
        {"keywords_added": [str(number) for number in range(51)]},
        {"credits": "Ann"},
    ],
    ids=range(10),
)
def test_an_edit_that_cannot_be_is_refused(house: House, edit: dict[str, Any]) -> None:
    furnish(house)
    before = house.fakes.library.description(DANCE)

    assert describe(house, **edit).status == 422
    assert house.fakes.library.description(DANCE) == before
