"""Who may not ask that somebody be known by a face, and when nobody may (R20, R42)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.likenesses import Fault
from tests.builders import ADA
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, OFFICER, VIEWER, show
from tests.handlers.knowing import API, FACE, PAGE, YES, ask, linked
from tests.handlers.marked import asset_of
from tests.handlers.recognised import recognising, say_yes


def test_a_refusal_leads_back_with_its_reason_and_what_to_do() -> None:
    """Nobody may recognise any more since she looked."""
    house = linked()
    house.call("POST", "/api/recognition/stop", by=EDITOR)

    refused = ask(house)
    body = {"asset": DANCE, "face": FACE, "version": asset_of(house).version, "consent": YES}
    led = house.post(PAGE, body, by=EDITOR).headers["Location"]
    shown = house.get(led, by=EDITOR, accept_language="en").text

    assert (refused.status, refused.reasons) == (422, [Fault.NOT_PERMITTED])
    assert "See on the page of recognition what is shut" in shown
    assert "No face can be chosen" in shown


def test_of_another_version_nothing_is_asked() -> None:
    house = linked()
    body = {"asset": DANCE, "face": FACE, "version": 99, "consent": YES}

    assert ask(house, version=99).status == 409
    assert house.post(PAGE, body, by=EDITOR).headers["Location"] == f"{PAGE}?refused=moved"
    assert house.get(f"{PAGE}?refused=moved", by=EDITOR).status == 200


@pytest.mark.parametrize("by", [OFFICER, ADMIN, VIEWER])
def test_only_editors_enrol(by: Any) -> None:
    """R42: whoever decides on the law of it does not do it."""
    house = linked()

    assert ask(house, by).status == 403
    assert house.get(PAGE, by=by).status == 403
    assert house.get(API, by=by).status == 403


def test_whoever_is_not_shown_faces_chooses_none() -> None:
    """R42."""
    house = linked()
    show(house, EDITOR, Visible.NAMES)

    assert house.get(PAGE, by=EDITOR).status == 404
    assert ask(house).status == 404
    assert PAGE not in house.get(f"/people/{ADA}", by=EDITOR).text


def test_where_nothing_is_deployed_nobody_is_asked_for_a_face() -> None:
    house = recognising(None)
    say_yes(house)
    linked(house=house)

    assert "not_deployed" in ask(house).reasons
    shown = house.get(PAGE, by=EDITOR, accept_language="en").text
    assert "Nobody is recognised in this installation" in shown


def test_nothing_is_offered_where_she_never_said_yes() -> None:
    house = linked(house=recognising())

    told = house.get(API, by=EDITOR).json

    assert (told["open"], told["offered"]) == ([], [])
    assert "without a yes" in house.get(PAGE, by=EDITOR, accept_language="en").text
