"""Faces kept for no reason any more: listed, redacted in place, or justified (R58)."""

from dataclasses import replace
from typing import Final

import pytest

from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import CAMP, DAY, FAIR, NOON
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import API, FACE, OTHER, PAGE, asset_of, marking

LIST: Final = f"/collections/{FAIR}/unsettled"
WORD: Final = {"note": "the mayor opens the fair", "until": "2026-12-31"}


@pytest.fixture
def overdue(house: House) -> House:
    """DANCE came half a year ago, and nobody says who the two in it are."""
    marking(house)
    world = house.fakes.world
    world.assets[DANCE] = replace(world.assets[DANCE], added_at=NOON - 200 * DAY)
    return house


def test_the_list_shows_each_face_and_what_may_be_done(overdue: House) -> None:
    officer = overdue.get(LIST, by=OFFICER, accept_language="en").text
    editor = overdue.get(LIST, by=EDITOR).text

    assert officer.count("/justification") == 2 and officer.count('value="redact"') == 2
    assert "more than 180 days" in officer
    assert "/justification" not in editor and editor.count('value="redact"') == 2


def test_redacted_in_place_a_face_is_off_the_list(overdue: House) -> None:
    form = {"version": 1, "mark": "redact"}
    overdue.post(f"{PAGE}/faces/{FACE}/mark", form, by=OFFICER)

    told = overdue.call("GET", f"/api{LIST}", by=OFFICER).json

    assert [one["face"] for one in told["assets"][0]["faces"]] == [OTHER]
    mark = asset_of(overdue).faces[0].mark
    assert mark is not None and mark.kind is MarkKind.REDACT


def test_justified_a_face_is_off_the_list_until_that_day(overdue: House) -> None:
    form = WORD | {"collection": FAIR}
    said = overdue.post(f"{PAGE}/faces/{FACE}/justification", form, by=OFFICER)
    done = overdue.get(f"{LIST}?done=justified", by=OFFICER).text
    told = overdue.call("PUT", f"{API}/faces/{OTHER}/justification", WORD, by=OFFICER)
    empty = overdue.get(LIST, by=OFFICER, accept_language="en").text

    assert said.headers["Location"] == f"{LIST}?done=justified"
    assert done.count("/justification") == 1
    assert told.json["until"] == "2026-12-31T23:00:00Z"
    assert "Nothing to decide on" in empty


@pytest.mark.parametrize(
    "changes", [{"note": " "}, {"until": ""}, {"until": "2026-05-02"}, {"until": "soon"}]
)
def test_a_word_without_a_reason_or_a_day_to_come_is_none(
    overdue: House, changes: dict[str, str]
) -> None:
    form = WORD | changes
    path = f"/faces/{FACE}/justification"

    said = overdue.post(f"{PAGE}{path}", form | {"collection": FAIR}, by=OFFICER)
    told = overdue.call("PUT", f"{API}{path}", form, by=OFFICER)

    assert said.headers["Location"] == f"{LIST}?refused=incomplete" and told.status == 422
    assert "the day" not in overdue.get(f"{LIST}?refused=incomplete", by=OFFICER).text
    assert overdue.fakes.world.justified == {}


def test_on_legal_hold_a_face_is_justified_and_not_changed(overdue: House) -> None:
    """Art. 17(3)(e)."""
    world = overdue.fakes.world
    world.assets[DANCE] = replace(world.assets[DANCE], on_hold=True)

    shown = overdue.get(LIST, by=OFFICER).text

    assert 'value="redact"' not in shown and "/justification" in shown


def test_whoever_is_not_shown_faces_is_told_of_none(overdue: House) -> None:
    show(overdue, OFFICER)

    page = overdue.get(LIST, by=OFFICER)
    told = overdue.call("GET", f"/api{LIST}", by=OFFICER)
    word = overdue.call("PUT", f"{API}/faces/{FACE}/justification", WORD, by=OFFICER)

    assert page.status == 200 and DANCE not in page.text
    assert told.json["assets"] is None and word.status == 404


def test_an_empty_page_with_more_behind_it_leads_on(overdue: House) -> None:
    world = overdue.fakes.world
    for number in range(7):
        world.assets_in[CAMP][str(number)] = None  # type: ignore[index]
    world.collections[CAMP] = replace(world.collections[FAIR], collection=CAMP)
    world.pages.size = 1

    shown = overdue.get(f"/collections/{CAMP}/unsettled", by=OFFICER).text

    assert f"/collections/{CAMP}/unsettled?after=" in shown
