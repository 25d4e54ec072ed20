"""What people are asked, and who asks them, for programs (R45)."""

from typing import Any

import pytest

from quitclaim.domain.consents.events import State
from tests.builders import ADA, an_id
from tests.handlers.furnished import EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.library_expected import EXPECTED
from tests.handlers.peopled import GIVEN, HERS, REQUEST, consents_of

pytestmark = pytest.mark.usefixtures("shown_by_name")


def test_she_is_asked_and_the_request_is_listed(house: House) -> None:
    wish = {"channels": ["press"], "names": True, "recognition": True, "until": "2027-01-31"}

    said = house.call("POST", f"{HERS}/requests", wish, by=EDITOR)
    listed = house.get("/api/requests?progress=sent", by=EDITOR).json

    assert said.status == 201 and len(said.json["consents"]) == 5
    assert listed["count"] == 2 and listed["undelivered"] == 0
    assert {one["name"] for one in listed["requests"]} == {"Ada Lovelace"}


@pytest.mark.parametrize(
    "wish", [{}, {"channels": ["radio"]}, {"channels": ["press"], "until": "2020-01-01"}]
)
def test_what_cannot_be_asked_is_refused(house: House, wish: dict[str, Any]) -> None:
    assert house.call("POST", f"{HERS}/requests", wish, by=EDITOR).status == 422
    assert len(consents_of(house, ADA)) == 3


def test_an_employee_is_asked_with_an_alternative(house: House) -> None:
    form = {"name": "Ada", "category": "employee"}
    house.post(f"/people/{ADA}/correction", form, by=EDITOR)
    wish = {"channels": ["press"]}

    without = house.call("POST", f"{HERS}/requests", wish, by=EDITOR)
    offered = wish | {"alternative": "A place at the side"}

    assert without.reasons == ["no_alternative"]
    assert house.call("POST", f"{HERS}/requests", offered, by=EDITOR).status == 201


def test_a_request_is_sent_again_and_taken_back(house: House) -> None:
    path = f"{HERS}/requests/{REQUEST}"

    again = house.call("POST", f"{path}/reminder", by=EDITOR)
    soon = house.call("POST", f"{path}/reminder", by=EDITOR)
    gone = house.call("DELETE", path, by=EDITOR)

    assert (again.status, soon.status, gone.status) == (200, 422, 200)
    mine = next(one for one in gone.json["requests"] if one["request"] == REQUEST)
    assert (mine["progress"], mine["reminded"], mine["is_over"]) == ("cancelled", 1, True)


def test_the_officer_ends_a_yes(house: House) -> None:
    said = house.call("DELETE", f"{HERS}/consents/{GIVEN}", by=OFFICER)

    assert said.status == 200
    ended = {one.id: one.ending for one in consents_of(house, ADA)}
    assert ended[GIVEN] is State.REVOKED
    missing = f"{HERS}/consents/{an_id('no consent')}"
    assert house.call("DELETE", missing, by=OFFICER).status == 404


def test_the_organisation_says_who_it_is(house: House) -> None:
    house.fakes.world.rules = None
    body = EXPECTED["describe_organisation"].body or {}

    nobody = house.get("/api/organisation", by=OFFICER).json
    channels = house.call(
        "POST", "/api/organisation/channels", {"channels": ["press", "internal"]}, by=OFFICER
    )
    said = house.call("PUT", "/api/organisation", body, by=OFFICER).json
    wrong = house.call("PUT", "/api/organisation", body | {"name": " "}, by=OFFICER)
    none = house.call("POST", "/api/organisation/channels", {"channels": ["radio"]}, by=OFFICER)

    assert (nobody["name"], nobody["channels"]) == (None, [])
    assert [one["channel"] for one in channels.json["channels"]] == ["internal", "press"]
    assert (said["name"], said["version"], wrong.status) == ("Fair Society", 2, 422)
    assert none.json["version"] == 2


def test_what_is_asked_already_is_not_asked_twice(house: House) -> None:
    """R11."""
    wish = {"channels": ["press"]}
    house.call("POST", f"{HERS}/requests", wish, by=EDITOR)

    again = house.call("POST", f"{HERS}/requests", wish, by=EDITOR)

    assert (again.status, again.reasons) == (422, ["asked_already"])
