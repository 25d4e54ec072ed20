"""Who said yes or no to a run's guess is in the log of that run (R22; AI Act art. 12(3), 14)."""

from dataclasses import replace

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.use_log import MatchedInput, UseEntry
from tests.builders import ADA, NOON, RUN, a_suggestion, a_use_entry
from tests.fakes import records
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.library import House
from tests.handlers.marked import FACE, OTHER, asset_of, marking, tell


@pytest.fixture
def guessed(house: House) -> House:
    """RUN guessed both faces, and its log says so."""
    marking(house)
    found, guess = asset_of(house), a_suggestion(run=RUN)
    for face in found.faces:
        found = found.with_face(replace(face, suggestion=guess))
    house.fakes.world.assets[DANCE] = found
    matched = tuple(MatchedInput(face=face.id) for face in found.faces)
    records.put(house.fakes.world, a_use_entry(asset=DANCE, ended_at=NOON, matched=matched))
    return house


def looks(house: House) -> dict[str, list[str]]:
    use = house.fakes.runs.use(RUN, DANCE)
    assert isinstance(use, UseEntry)
    return {one.face: [look.by for look in one.verifications] for one in use.matched}


def test_a_yes_and_a_no_of_a_program_are_in_the_log_of_the_run(guessed: House) -> None:
    editor = guessed.member(EDITOR)

    yes = tell(guessed, "POST", f"faces/{FACE}/confirmation", {"knows_person": True})
    no = tell(guessed, "POST", f"faces/{OTHER}/rejection", {"person": ADA})

    assert (yes.status, no.status) == (200, 200)
    assert looks(guessed) == {FACE: [editor], OTHER: [editor]}
    told = [[one.type for one in leaf.announced] for leaf in guessed.leaves]
    assert told == [
        [EventType.LINK_CONFIRMED, EventType.USE_VERIFIED],
        [EventType.FACE_CORRECTED, EventType.USE_VERIFIED],
    ]


def test_a_form_says_so_too(guessed: House) -> None:
    path = f"/assets/{DANCE}/faces/{FACE}/match"
    said = {"act": "reject", "person": ADA, "version": asset_of(guessed).version}

    assert guessed.post(path, said, by=EDITOR).status == 303

    assert looks(guessed) == {FACE: [guessed.member(EDITOR)], OTHER: []}


def test_whoever_says_of_many_what_they_are_looked_at_the_guesses(guessed: House) -> None:
    seen = [{"asset": DANCE, "version": asset_of(guessed).version}]

    said = guessed.call("POST", "/api/marks", {"assets": seen, "unknown": "bystander"}, by=EDITOR)

    marked = [face.mark is not None for face in asset_of(guessed).faces]
    assert said.status == 200, said.text
    assert [bool(who) for who in looks(guessed).values()] == marked


def test_what_is_said_of_a_face_that_nobody_guessed_is_in_no_log(guessed: House) -> None:
    tell(guessed, "PUT", f"faces/{FACE}/exclusion", {"excluded": True})
    tell(guessed, "POST", f"faces/{FACE}/rejection", {"person": ADA})
    before = looks(guessed)

    tell(guessed, "PUT", f"faces/{FACE}/link", {"person": ADA})

    assert looks(guessed) == before
