"""What a run guessed, beside earlier faces: confirmed, rejected, taken back (R18, I11)."""

from typing import Any

from quitclaim.domain.pictures.links import Flag
from tests.builders import (
    RUN,
)
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, show
from tests.handlers.guessed import EARLIER, MATCHES, PAGE, guessed, linked
from tests.handlers.library import House
from tests.handlers.ran import FACE, OTHER
from tests.handlers.recognised import read


def listed(house: House) -> list[dict[str, Any]]:
    said = house.get(MATCHES, by=EDITOR)
    assert said.status == 200, said.text
    told: list[dict[str, Any]] = said.json["matches"]
    return told


def judge(house: House, judgement: str, *faces: str, **said: Any) -> dict[str, Any]:
    version = house.fakes.world.assets[DANCE].version
    seen = [{"asset": DANCE, "face": face, "version": version} for face in faces]
    body = {"judgement": judgement, "faces": seen} | said
    answer = house.call("POST", MATCHES, body, by=EDITOR)
    assert answer.status == 200, answer.text
    (told,) = answer.json["assets"]
    return dict(told)


def test_each_guess_stands_beside_earlier_faces_with_its_score_and_flags() -> None:
    house = guessed(distance=0.25, flags=frozenset({Flag.CHILD}))

    first, second = listed(house)

    assert (first["name"], first["nearness"], first["flags"]) == ("Ada Lovelace", 50, ["child"])
    assert [one["asset"] for one in second["known"]] == [EARLIER]


def test_of_whoever_may_not_be_compared_any_more_no_earlier_face_is_shown() -> None:
    assert [one["known"] for one in listed(guessed(said_yes=False))] == [[], []]


def test_many_are_confirmed_in_one_change_by_somebody_who_knows_them() -> None:
    """AI Act art. 14."""
    house = guessed()

    compared = judge(house, "confirm", FACE, OTHER)
    known = judge(house, "confirm", FACE, OTHER, knows_person=True)

    assert (compared["why"], known["why"]) == ("knows_nobody", None)
    assert linked(house) == [True, True] and listed(house) == []
    assert known["version"] == compared["version"] + 1
    use = house.fakes.runs.use(RUN, DANCE)
    assert use and all(len(one.verifications) == 1 for one in use.matched)


def test_a_match_that_needs_two_voices_waits_for_the_second() -> None:
    house = guessed(needed=2)

    judge(house, "confirm", FACE, knows_person=True)

    assert [one["waits"] for one in listed(house)] == [True, False]
    assert judge(house, "confirm", FACE)["why"] == "confirmed_already"
    assert judge(house, "reject", FACE)["why"] == "not_suggested"


def test_what_was_said_is_taken_back_and_a_no_is_remembered() -> None:
    house = guessed()

    judge(house, "confirm", FACE, knows_person=True)
    judge(house, "reject", OTHER)
    judge(house, "undo", FACE, OTHER)

    faces = house.fakes.world.assets[DANCE].faces
    assert linked(house) == [False, False] and not any(face.rejected for face in faces)
    assert len(listed(house)) == 2
    assert judge(house, "reject", FACE)["why"] is None
    assert judge(house, "reject", FACE)["why"] == "not_suggested"


def test_a_picture_that_moved_on_is_left_as_it_is() -> None:
    house = guessed()
    seen = [{"asset": DANCE, "face": FACE, "version": 99}]
    body = {"judgement": "reject", "faces": seen}

    said = house.call("POST", MATCHES, body, by=EDITOR)

    assert said.json["assets"][0]["why"] == "moved" and len(listed(house)) == 2


def test_whoever_is_shown_no_faces_judges_none() -> None:
    """R42."""
    house = guessed()
    show(house, EDITOR)

    assert house.get(MATCHES, by=EDITOR).json["matches"] is None
    assert DANCE not in read(house, PAGE, by=EDITOR)
    seen = [{"asset": DANCE, "face": FACE, "version": 1}]
    said = house.call("POST", MATCHES, {"judgement": "reject", "faces": seen}, by=EDITOR)
    assert said.status == 404 and house.get(MATCHES, by=OFFICER).status == 403
