"""R32, R42: the pictures in which somebody is marked, for those who are shown faces."""

import pytest

from quitclaim.domain.organisation.members import Visible
from tests.builders import ADA, MIA, an_id
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import FACE, marking, tell

PAGE, API = f"/people/{ADA}/pictures", f"/api/people/{ADA}/assets"


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    return house


def test_her_pictures_are_shown_and_lead_to_their_pages(marked: House) -> None:
    shown = marked.get(PAGE, by=EDITOR).text
    told = marked.get(API, by=OFFICER).json

    assert f'href="/assets/{DANCE}"' in shown and "Ada Lovelace" in shown
    assert [one["id"] for one in told["assets"]] == [DANCE] and told["following"] is None
    assert f'href="{PAGE}"' in marked.get(f"/people/{ADA}", by=EDITOR).text


def test_of_somebody_who_is_marked_nowhere_the_page_says_so(marked: House) -> None:
    said = marked.get(f"/people/{MIA}/pictures", by=EDITOR, accept_language="en")

    assert "Not marked in any picture" in said.text


def test_a_long_list_goes_on(marked: House) -> None:
    """By a cursor that says nothing, and is good for this list only."""
    marked.fakes.world.pages.size = 1
    marked.fakes.world.assets_of[ADA][an_id("gone")] = None

    first = marked.get(API, by=EDITOR).json
    second = marked.get(f"{API}?after={first['following']}", by=EDITOR).json
    shown = marked.get(f"{PAGE}?after=x", by=EDITOR)

    found = [one["id"] for page in (first, second) for one in page["assets"]]
    assert found == [DANCE] and second["following"] is None and shown.status == 400


@pytest.mark.parametrize("path", [PAGE, API])
def test_who_is_on_a_picture_is_told_to_those_who_are_shown_faces(marked: House, path: str) -> None:
    """R42; purpose limitation: nobody is told where she was when."""
    show(marked, EDITOR, Visible.NAMES)

    assert marked.get(path, by=EDITOR).status == 404
    assert PAGE not in marked.get(f"/people/{ADA}", by=EDITOR).text


@pytest.mark.parametrize("person", [an_id("nobody"), "x"])
def test_of_nobody_there_are_none(marked: House, person: str) -> None:
    assert marked.get(f"/people/{person}/pictures", by=EDITOR).status == 404
    assert marked.get(f"/api/people/{person}/assets", by=EDITOR).status == 404
