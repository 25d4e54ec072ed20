"""Somebody's pictures are found by whoever is shown faces, and never where she was when (R32)."""

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases.decide_asset import DecideAsset
from tests.builders import ADA, BOB, FAIR, a_person
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import FACE, asset_of, marking, tell
from tests.handlers.peopled import register
from tests.handlers.test_library_collections import pictures_on
from tests.handlers.test_library_search import ask, call, see
from tests.unit.usecases.stage import made


@pytest.fixture
def faces(house: House) -> House:
    """ADA is one of two faces of a picture, and EDITOR is shown everything."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    return house


def test_somebody_is_found_by_name_and_her_pictures_by_her_id(faces: House) -> None:
    show(faces, EDITOR, *Visible)
    register(faces, a_person(BOB), name="Bob Byron", mail="bob@example.org")

    said = ask(faces, who="byron", channel="website")

    assert said.headers["Location"] == f"/search?channel=website&person={BOB}"
    page = see(faces, f"?person={ADA}")
    assert pictures_on(page) == [asset_of(faces).id] and "Only pictures of" in page.text
    assert pictures_on(see(faces, f"?person={ADA}&channel=website")) == []


@pytest.mark.parametrize(("who", "count"), [("nobody of that name", 0), ("a", 2)])
def test_of_several_one_is_chosen_and_of_none_it_is_said(
    faces: House, who: str, count: int
) -> None:
    show(faces, EDITOR, *Visible)

    page = ask(faces, who=who)

    assert page.status == 200
    assert (page.text.count('type="radio" id="person-') >= 2) is (count > 1)


@pytest.mark.parametrize("when", [{"month": "2026-05"}, {"keyword": "Amsterdam"}])
def test_nobody_is_told_where_somebody_was_when(faces: House, when: dict[str, str]) -> None:
    show(faces, EDITOR, *Visible)

    page = faces.post("/search", {"person": ADA} | when, by=EDITOR)

    assert page.status == 200 and pictures_on(page) == []
    assert see(faces, f"?person={ADA}&month=2026-05").status == 422
    assert call(faces, person=ADA, **when).status == 422


def test_who_is_not_shown_faces_finds_nobody_by_one(faces: House) -> None:
    """R42: an id in an address is worth nothing either."""
    for role in (EDITOR, OFFICER):
        show(faces, role, Visible.NAMES)
        assert see(faces, f"?person={ADA}", by=role).status == 404
        assert 'name="who"' not in see(faces, by=role).text
    assert call(faces, person=ADA).status == 404
    assert ask(faces, who="Ada").status == 200


def test_programs_are_told_what_pages_are(faces: House) -> None:
    show(faces, EDITOR, *Visible)
    asset = asset_of(faces)
    made(DecideAsset, faces.fakes)(asset.id)

    for asked in (
        {"person": ADA},
        {"faces": "unknown"},
        {"unreviewed": True},
        {"collection": FAIR},
    ):
        told = call(faces, **asked).json
        assert [one["id"] for one in told["assets"]] == [asset.id], asked
        assert told["following"] is None and told["assets"][0]["notes"]
    assert call(faces, keyword="nothing that anybody wrote").json["assets"] == []
