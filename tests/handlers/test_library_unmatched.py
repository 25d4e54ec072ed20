"""Faces that a run could match with nobody, as tasks; a stranger stops the runs (R21, R22)."""

from typing import Any

from quitclaim.domain.recognition.tallies import Alarm
from tests.builders import ADA, FAIR, MIA
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.ran import FACE, ONE, OTHER, RUNS, ran
from tests.handlers.said import Said

INCIDENT = f"/api/collections/{FAIR}/recognition/incident"


def explain(house: House, finding: str, *, face: str = FACE, **said: Any) -> Said:
    path = f"{ONE}/unmatched/{DANCE}/{face}"
    return house.call("POST", path, {"finding": finding} | said, by=EDITOR)


def test_faces_that_matched_nobody_are_tasks_for_whoever_is_shown_faces() -> None:
    house = ran()

    told = house.get(f"{ONE}/unmatched", by=EDITOR).json["faces"]
    show(house, OFFICER)
    hidden = house.get(f"{ONE}/unmatched", by=OFFICER).json["faces"]

    assert [(one["face"], one["finding"]) for one in told] == [(FACE, None), (OTHER, None)]
    assert all(one["w"] for one in told) and hidden is None


def test_a_missed_member_of_the_roster_is_named_and_nobody_else() -> None:
    house = ran()

    other = explain(house, "missed_member", person=MIA)
    nameless = explain(house, "missed_member")
    said = explain(house, "missed_member", person=ADA)
    again = explain(house, "not_a_face")

    assert other.reasons == ["not_on_roster"] and nameless.status == 422
    first, second = said.json["faces"]
    assert first["finding"] == "missed_member" and ADA not in said.text
    assert second["finding"] is None and again.status == 409
    assert house.get(ONE, by=EDITOR).json["state"] == "going"


def test_a_stranger_stops_the_collection_until_the_privacy_officer_answers_for_it() -> None:
    house = ran()

    explain(house, "stranger")
    stopped = house.get(ONE, by=OFFICER).json
    refused = house.call("POST", RUNS, by=EDITOR)
    by_editor = house.call("POST", INCIDENT, {"remedy": "faces_excluded"}, by=EDITOR)
    answered = house.call("POST", INCIDENT, {"remedy": "faces_excluded"}, by=OFFICER)

    assert (stopped["state"], stopped["alarms"]) == ("suspended", [Alarm.STRANGER])
    assert "suspended" in refused.reasons and by_editor.status == 403
    (run,) = answered.json["runs"]
    assert (run["state"], run["resumed"][0]["remedy"]) == ("going", "faces_excluded")
    assert not house.fakes.world.collections[FAIR].suspended


def test_whoever_is_shown_no_face_says_nothing_of_one() -> None:
    """R42."""
    house = ran()
    show(house, EDITOR)

    assert explain(house, "stranger").status == 404
