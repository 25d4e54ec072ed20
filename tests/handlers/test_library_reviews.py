"""Of a picture as a whole, by forms: reviewed, boxes by hand, who is there without one (R56)."""

import pytest

from tests.builders import ADA, MIA
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, hang, open_collection, show
from tests.handlers.library import House
from tests.handlers.marked import PAGE, asset_of, fill_in, marking, page, tell

BOX = {"left": "80", "top": "10,5", "width": "5", "height": "5.25"}


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def test_one_press_says_that_everyone_is_marked(marked: House) -> None:
    before = page(marked)
    said = fill_in(marked, "review", {"reviewed": "yes"})
    after = page(marked, "?done=reviewed")

    assert "Everyone recognisable is marked" in before and "Not reviewed" in before
    assert said.headers["Location"] == f"{PAGE}?done=reviewed"
    assert asset_of(marked).is_reviewed and "Open the review again" in after


def test_a_review_is_opened_again(marked: House) -> None:
    fill_in(marked, "review", {"reviewed": "yes"})

    said = fill_in(marked, "review", {"reviewed": "no"})

    assert said.headers["Location"] == f"{PAGE}?done=reopened"
    assert not asset_of(marked).is_reviewed


def test_nobody_vouches_for_a_face_that_came_while_she_looked(marked: House) -> None:
    """I14."""
    tell(marked, "POST", "faces", {"x": 8_000, "y": 100, "w": 500, "h": 500})

    said = fill_in(marked, "review", {"reviewed": "yes", "version": 1})

    assert said.headers["Location"] == f"{PAGE}?refused=moved"
    assert not asset_of(marked).is_reviewed
    assert "Somebody changed this picture meanwhile" in page(marked, "?refused=moved")


def test_an_officer_sees_the_review_and_does_not_give_it(marked: House) -> None:
    shown = marked.get(PAGE, by=OFFICER).text

    assert f'action="{PAGE}/review"' not in shown


def test_a_box_is_drawn_in_per_cent_and_taken_away(marked: House) -> None:
    fill_in(marked, "boxes", BOX)
    box = asset_of(marked).faces[2]
    shown = page(marked, f"/faces/{box.id}")
    fill_in(marked, f"faces/{box.id}/removal")

    assert (box.region.x, box.region.y) == (8_000, 1_050)
    assert (box.region.w, box.region.h) == (500, 525)
    assert "Remove this box" in shown and len(asset_of(marked).faces) == 2


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("left", "96"),
        ("left", "x"),
        ("width", "0"),
        ("top", ""),
        ("height", "1e9"),
        ("height", "-1"),
        ("left", "1" * 2000),
        ("top", "\u0663"),
    ],
)
def test_a_box_that_cannot_be_is_told_so(marked: House, field: str, text: str) -> None:
    said = fill_in(marked, "boxes", BOX | {field: text})

    assert said.headers["Location"] == f"{PAGE}?refused=incomplete"
    assert asset_of(marked).version == 1


def test_a_box_where_a_face_is_known_is_told_so(marked: House) -> None:
    over = {"left": "10", "top": "10", "width": "5", "height": "5"}

    said = fill_in(marked, "boxes", over)

    assert said.headers["Location"] == f"{PAGE}?refused=face_known"
    assert "There is a face at this place already." in page(marked, "?refused=face_known")


def test_somebody_is_there_without_a_face_and_is_taken_out(marked: House) -> None:
    found = fill_in(marked, "people", {"act": "find", "sought": "Ada"})
    fill_in(marked, "people", {"act": "choose", "person": ADA})
    there, shown = asset_of(marked).people, page(marked)
    fill_in(marked, "people", {"act": "remove", "person": ADA})

    assert f'value="{ADA}"' in found.text and there == {ADA}
    assert f'href="/people/{ADA}"' in shown and asset_of(marked).people == frozenset()


def test_whoever_names_nobody_there_is_told_so(marked: House) -> None:
    said = fill_in(marked, "people", {"act": "choose", "sought": "Ada"})

    assert said.status == 422 and asset_of(marked).version == 1
    assert "Find by name" in page(marked, "/people")


def test_who_moved_it_meanwhile_is_told_on_the_form(marked: House) -> None:
    said = fill_in(marked, "people", {"act": "choose", "person": MIA, "version": 7})

    assert said.headers["Location"] == f"{PAGE}/people?refused=moved"


def test_where_no_channel_is_set_up_the_page_says_so(house: House) -> None:
    open_collection(house)
    hang(house, DANCE)
    show(house, EDITOR)

    assert "No channel is set up yet" in page(house)
