"""People, for programs (R45)."""

from typing import Any

import pytest

from quitclaim.domain.people.person import Custody, Guardian
from tests.builders import ADA, MIA, MUM, NOON
from tests.handlers.furnished import EDITOR, show
from tests.handlers.library import House
from tests.handlers.peopled import ASKED, GIVEN, HERS, identity_of

ANN: dict[str, Any] = {
    "name": "Ann",
    "mail": "ann@example.org",
    "language": "de",
    "category": "pupil",
    "country": "DE",
    "born_on": "2014-05-31",
}
pytestmark = pytest.mark.usefixtures("shown_by_name")


def test_everybody_is_listed_and_found_by_a_part_of_the_name(house: House) -> None:
    listed = house.get("/api/people", by=EDITOR).json
    found = house.call("POST", "/api/people/search", {"name": "love"}, by=EDITOR).json
    nobody = house.call("POST", "/api/people/search", {"name": "x"}, by=EDITOR).json

    assert listed["count"] == found["count"] == 3 and nobody["people"] == []
    ada = next(one for one in listed["people"] if one["person"] == ADA)
    assert ada == {
        "person": ADA,
        "name": "Ada Lovelace",
        "category": "public",
        "publication": "given",
        "recognition": None,
    }


def test_whoever_is_not_shown_names_gets_none(house: House) -> None:
    show(house, EDITOR)

    listed = house.get("/api/people", by=EDITOR)
    hers = house.get(HERS, by=EDITOR).json
    found = house.call("POST", "/api/people/search", {"name": "love"}, by=EDITOR)

    assert {one["name"] for one in listed.json["people"]} == {None} and found.status == 422
    assert hers["name"] is hers["mail"] is None
    assert {one["reason"] for one in hers["requests"]} == {None}


def test_one_person_is_told_with_what_she_said_and_was_asked(house: House) -> None:
    hers = house.get(HERS, by=EDITOR).json

    states = {one["consent"]: (one["state"], one["counts"]) for one in hers["consents"]}
    assert states[GIVEN] == ("given", True) and states[ASKED] == ("requested", False)
    assert [one["progress"] for one in hers["requests"]].count("sent") == 1
    assert hers["consents"][0]["by"] in ([], [{"role": "self", "id": None, "name": None}])


def test_somebody_is_registered_and_gets_a_guardian(house: House) -> None:
    made = house.call("POST", "/api/people", ANN, by=EDITOR).json
    path = f"/api/people/{made['person']}/guardians"

    said = house.call("PUT", f"{path}/{MUM}", {"custody": "recorded", "is_proven": True}, by=EDITOR)
    claimed = house.call("PUT", f"{path}/{ADA}", {"custody": "claimed"}, by=EDITOR)

    assert identity_of(house, made["person"]).mail == "ann@example.org" and made["is_minor"]
    assert said.json["guardians"][0]["custody"] == "recorded" and claimed.status == 200
    assert house.fakes.world.people[made["person"]].guardians == (
        Guardian(id=MUM, custody=Custody.RECORDED, proven_at=NOON),
        Guardian(id=ADA, custody=Custody.CLAIMED),
    )


def test_nobody_is_her_own_guardian(house: House) -> None:
    path = f"/api/people/{MIA}/guardians/{MIA}"

    assert house.call("PUT", path, {"custody": "claimed"}, by=EDITOR).status == 422


@pytest.mark.parametrize("field", ["name", "mail", "country", "born_on", "category"])
def test_what_does_not_fit_is_refused(house: House, field: str) -> None:
    assert house.call("POST", "/api/people", ANN | {field: "\u202e1"}, by=EDITOR).status in (
        (201,) if field == "name" else (422,)
    )
