"""Who is on a picture, for programs: linked, moved, confirmed, undone; who sees it (R18, R45)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Speaker
from tests.builders import ADA, MIA, a_match, a_suggestion, an_id
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.marked import API, FACE, OTHER, asset_of, marking, tell

LINK = f"faces/{FACE}/link"


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def suggest(house: House, **changes: Any) -> None:
    world = house.fakes.world
    face = replace(asset_of(house).faces[0], **(changes or {"suggestion": a_suggestion()}))
    world.assets[DANCE] = asset_of(house).with_face(face)


def test_a_face_is_linked_moved_and_nobodys_again(marked: House) -> None:
    linked = tell(marked, "PUT", LINK, {"person": ADA})
    moved = tell(marked, "PUT", LINK, {"person": MIA})
    gone = tell(marked, "PUT", LINK, {"person": None})

    assert [one.json["faces"][0]["person"] for one in (linked, moved, gone)] == [ADA, MIA, None]
    assert linked.json["faces"][0]["name"] == "Ada Lovelace"
    assert (linked.json["faces"][0]["confirmations"], linked.json["version"]) == (1, 2)
    assert linked.json["faces"][1]["face"] == OTHER


def test_each_call_is_one_leaf_with_what_it_changed(marked: House) -> None:
    """I5."""
    tell(marked, "PUT", LINK, {"person": ADA})
    tell(marked, "PUT", LINK, {"person": ADA})
    tell(marked, "PUT", LINK, {"person": None})
    marked.get(f"{API}/faces", by=EDITOR)

    said = [(leaf.action, [one.type for one in leaf.announced]) for leaf in marked.leaves]
    assert said == [
        ("link_face", [EventType.LINK_CONFIRMED]),
        ("link_face", []),
        ("link_face", [EventType.LINK_REMOVED]),
        ("view_faces", []),
    ]
    assert {leaf.by for leaf in marked.leaves} == {Speaker("staff", marked.member(EDITOR))}  # type: ignore[arg-type]


@pytest.mark.parametrize("version", [1, 3])
def test_another_version_than_was_looked_at_is_a_conflict(marked: House, version: int) -> None:
    tell(marked, "PUT", LINK, {"person": ADA})

    said = tell(marked, "PUT", LINK, {"person": None, "version": version})

    assert (said.status, said.reasons) == (409, ["conflict"])
    assert asset_of(marked).people == {ADA}


def test_a_suggestion_is_confirmed_by_somebody_who_knows_the_person(marked: House) -> None:
    """I11; AI Act art. 14."""
    suggest(marked)
    path = f"faces/{FACE}/confirmation"

    only_compared = tell(marked, "POST", path)
    known = tell(marked, "POST", path, {"knows_person": True})
    again = tell(marked, "POST", path, {"knows_person": True})

    assert (only_compared.status, only_compared.reasons) == (422, ["knows_nobody"])
    assert known.json["faces"][0]["person"] == ADA and known.json["faces"][0]["suggestion"] is None
    assert again.reasons == ["confirmed_already"]


def test_a_rejected_suggestion_is_gone_and_remembered(marked: House) -> None:
    """R19."""
    suggest(marked)
    shown = marked.get(f"{API}/faces", by=EDITOR).json["faces"][0]["suggestion"]

    said = tell(marked, "POST", f"faces/{FACE}/rejection", {"person": ADA})

    assert shown == {"person": ADA, "name": "Ada Lovelace", "flags": []}
    assert said.json["faces"][0]["rejected"] == [ADA]
    assert said.json["faces"][0]["suggestion"] is None


def test_a_match_that_waits_for_a_second_voice_is_not_confirmed_by_linking(marked: House) -> None:
    suggest(marked, link=a_match())

    said = tell(marked, "PUT", LINK, {"person": ADA})

    assert said.json["faces"][0]["confirmations"] == 1


def test_the_last_word_is_undone(marked: House) -> None:
    tell(marked, "PUT", LINK, {"person": ADA})
    tell(marked, "PUT", f"faces/{OTHER}/mark", {"mark": "bystander"})

    undone = tell(marked, "POST", f"faces/{FACE}/undoing")
    nothing = tell(marked, "POST", f"faces/{an_id('none')}/undoing")

    assert [one["person"] for one in undone.json["faces"]] == [None, None]
    assert undone.json["faces"][1]["mark"] == "bystander" and nothing.status == 404


def test_what_nobody_said_cannot_be_undone(marked: House) -> None:
    assert tell(marked, "POST", f"faces/{FACE}/undoing").reasons == ["nothing_to_undo"]


def test_who_somebody_is_stands_there_for_those_who_are_shown_names(marked: House) -> None:
    """R42."""
    tell(marked, "PUT", LINK, {"person": ADA})
    show(marked, OFFICER, Visible.FACES)

    said = marked.get(f"{API}/faces", by=OFFICER).json["faces"][0]

    assert (said["person"], said["name"]) == (ADA, None)


def test_whoever_is_not_shown_faces_is_told_of_none_and_speaks_of_none(marked: House) -> None:
    show(marked, EDITOR, Visible.NAMES)

    told = marked.get(f"{API}/faces", by=EDITOR).json
    said = [
        tell(marked, "PUT", LINK, {"person": ADA}),
        tell(marked, "PUT", f"faces/{FACE}/mark", {"mark": None}),
        tell(marked, "POST", "faces", {"x": 1, "y": 1, "w": 9, "h": 9}),
    ]

    assert told["faces"] is None and {one.status for one in said} == {404}


@pytest.mark.parametrize("person", [an_id("nobody"), "x", 1, "", ["x"]])
def test_nobody_is_linked_whom_nobody_knows(marked: House, person: object) -> None:
    said = tell(marked, "PUT", LINK, {"person": person})

    assert said.status in (404, 422) and asset_of(marked).version == 1


@pytest.mark.parametrize("version", [0, -1, "1", None, 2**40, 1.5, True])
def test_a_version_that_is_none_is_refused(marked: House, version: object) -> None:
    assert tell(marked, "PUT", LINK, {"person": None, "version": version}).status == 422
