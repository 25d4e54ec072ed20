"""What a face is, for programs: marked, left out, exempt, drawn (R19, R8, I15)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.facts import EventType
from tests.builders import ADA, an_id
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.handlers.marked import FACE, asset_of, marking, tell, verdicts_of

BOX = {"x": 8_000, "y": 1_000, "w": 500, "h": 500}
EXEMPTION = {"channels": ["website"], "basis": "crowd", "note": "a passer-by", "until": None}


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


@pytest.mark.parametrize("mark", ["bystander", "redact", "not_a_face"])
def test_what_a_face_is_can_be_said_and_taken_back(marked: House, mark: str) -> None:
    said = tell(marked, "PUT", f"faces/{FACE}/mark", {"mark": mark}, by=OFFICER)
    back = tell(marked, "PUT", f"faces/{FACE}/mark", {"mark": None})

    assert (said.json["faces"][0]["mark"], back.json["faces"][0]["mark"]) == (mark, None)


def test_what_an_erasure_leaves_is_nobodys_to_say(marked: House) -> None:
    """GDPR art. 17: a face is not kept without a record of why."""
    assert tell(marked, "PUT", f"faces/{FACE}/mark", {"mark": "keep"}).status == 422


def test_a_face_that_is_somebodys_is_one(marked: House) -> None:
    tell(marked, "PUT", f"faces/{FACE}/link", {"person": ADA})

    said = tell(marked, "PUT", f"faces/{FACE}/mark", {"mark": "not_a_face"})

    assert (said.status, said.reasons) == (422, ["linked"])


def test_a_face_is_left_out_and_let_in_again(marked: House) -> None:
    out = tell(marked, "PUT", f"faces/{FACE}/exclusion", {"excluded": True})
    back = tell(marked, "PUT", f"faces/{FACE}/exclusion", {"excluded": False})

    assert (out.json["faces"][0]["excluded"], back.json["faces"][0]["excluded"]) == (True, False)


def test_an_exemption_stands_with_its_basis_until_it_is_ended(marked: House) -> None:
    given = tell(
        marked,
        "PUT",
        f"faces/{FACE}/exemption",
        {"exemption": EXEMPTION | {"until": "2026-06-30"}},
        by=OFFICER,
    )
    judged = verdicts_of(marked)
    ended = tell(marked, "PUT", f"faces/{FACE}/exemption", {"exemption": None})

    assert given.json["faces"][0]["exemption"] == EXEMPTION | {
        "since": "2026-05-03T12:00:00Z",
        # Midnight after it, where the organisation is.
        "until": "2026-06-30T22:00:00Z",
    }
    assert judged["website"]["faces"][0]["sight"] == "exempt"
    assert judged["website"]["valid_until"] == "2026-06-30T22:00:00Z"
    assert judged["press"]["faces"][0]["sight"] == "unknown"
    assert ended.json["faces"][0]["exemption"] is None


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ({"basis": "public_task"}, ["not_open"]),
        ({"basis": "consent"}, ["impossible_value"]),
        ({"channels": ["elsewhere"]}, ["impossible_value"]),
        ({"until": "2026-05-02"}, ["impossible_value"]),
        ({"note": "  "}, ["impossible_value"]),
        ({"channels": []}, None),
        ({"until": "9999-12-31"}, None),
        ({"until": "soon"}, None),
        ({"note": ""}, None),
    ],
)
def test_an_exemption_that_cannot_be_is_refused(
    marked: House, changes: dict[str, Any], reasons: list[str] | None
) -> None:
    """GDPR art. 6(1): on a basis that is open to this kind of organisation, with its reason."""
    said = tell(marked, "PUT", f"faces/{FACE}/exemption", {"exemption": EXEMPTION | changes})

    assert said.status == 422 and reasons in (None, said.reasons)
    assert asset_of(marked).faces[0].exemption is None


def test_a_box_is_drawn_where_nobody_was_found_and_ends_the_review(marked: House) -> None:
    """R56."""
    tell(marked, "PUT", "review", {"reviewed": True})

    drawn = tell(marked, "POST", "faces", BOX)

    assert (drawn.status, drawn.json["is_reviewed"]) == (201, False)
    made = drawn.json["faces"][2]
    assert made["origin"] == "drawn" and BOX.items() <= made.items()
    assert {one.type for one in marked.leaves[-1].announced} == {
        EventType.FACE_CORRECTED,
        EventType.REVIEW_REOPENED,
    }
    gone = tell(marked, "POST", f"faces/{made['face']}/removal")
    assert len(gone.json["faces"]) == 2


@pytest.mark.parametrize(
    "box",
    [
        BOX | {"x": 9_900},
        BOX | {"w": 0},
        BOX | {"h": 10_001},
        BOX | {"y": -1},
        BOX | {"x": "8000"},
        BOX | {"x": 1.5},
        {"x": 1, "y": 1},
    ],
)
def test_a_box_that_cannot_be_is_refused(marked: House, box: dict[str, Any]) -> None:
    assert tell(marked, "POST", "faces", box).status == 422


def test_a_box_over_a_known_face_is_that_face(marked: House) -> None:
    over = {"x": 1_000, "y": 1_000, "w": 500, "h": 500}

    assert tell(marked, "POST", "faces", over).reasons == ["face_known"]


def test_only_a_drawn_box_goes(marked: House) -> None:
    assert tell(marked, "POST", f"faces/{FACE}/removal").reasons == ["not_drawn"]
    assert tell(marked, "POST", f"faces/{an_id('none')}/removal").status == 404
