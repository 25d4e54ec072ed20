"""Why a collection's pictures are kept, and after how long a face is seen to (R58)."""

from typing import Any

import pytest

from quitclaim.domain.bases import LegalBasis
from tests.builders import FAIR
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.handlers.marked import marking
from tests.handlers.test_library_settings import PAGE, english, tell


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def test_why_pictures_are_kept_is_recorded_and_shown(marked: House) -> None:
    form = {"version": 0, "basis": "legitimate_interest", "note": "a chronicle", "months": "24"}
    said = marked.post(f"{PAGE}/keeping", form, by=OFFICER)
    shown = english(marked, f"{PAGE}/settings?done=keeping_recorded")
    kept = tell(marked, "GET", "settings").json["keeping"]

    assert said.headers["Location"] == f"{PAGE}/settings?done=keeping_recorded"
    assert "a chronicle" in shown and 'value="24"' in shown
    assert (kept["basis"], kept["months"], kept["version"]) == ("legitimate_interest", 24, 1)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"note": " "}, 422),
        ({"months": "many"}, 422),
        ({"months": "1201"}, 422),
        ({"months": "\u0663"}, 422),
        ({"version": 3}, 409),
        ({"basis": "public_task"}, 422),
    ],
)
def test_a_keeping_that_cannot_be_is_told_so_with_what_was_typed(
    marked: House, changes: dict[str, Any], status: int
) -> None:
    form = {"version": 0, "basis": "consent", "note": "a chronicle", "months": ""}

    said = marked.post(f"{PAGE}/keeping", form | changes, by=OFFICER)

    assert said.status == status and marked.fakes.keepings.of(FAIR) is None


def test_a_program_says_why_for_as_long_as_it_holds(marked: House) -> None:
    said = tell(
        marked, "PUT", "keeping", {"version": 0, "basis": "consent", "note": "as they agreed"}
    )

    assert said.status == 200 and said.json["keeping"]["months"] is None
    kept = marked.fakes.keepings.of(FAIR)
    assert kept is not None and kept.basis is LegalBasis.CONSENT


def test_an_organisation_says_after_how_many_days_a_face_is_listed(marked: House) -> None:
    said = marked.post("/organisation/settling", {"days": "90"}, by=OFFICER)
    shown = english(marked, "/organisation?done=settling_set")
    told = marked.call("PUT", "/api/organisation/settling", {"days": 30}, by=OFFICER)
    wrong = marked.post("/organisation/settling", {"days": "0"}, by=OFFICER)

    assert said.headers["Location"] == "/organisation?done=settling_set"
    assert 'value="90"' in shown and told.json["days"] == 30 and wrong.status == 422
    rules = marked.fakes.world.rules
    assert rules is not None and rules.settle_within.days == 30
