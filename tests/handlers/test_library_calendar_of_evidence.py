"""Of how many people proof is kept and until when, on the calendar; of whom is not said (R39)."""

from datetime import timedelta

import pytest

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from tests.builders import an_id
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.handlers.marked import marking
from tests.handlers.worked import listed, page


@pytest.fixture
def kept(house: House) -> House:
    marking(house)
    return house


def test_of_how_many_people_proof_is_kept_is_told_and_of_whom_is_not(kept: House) -> None:
    """R13, R39: those who are erased are counted among them."""
    world, now = kept.fakes.world, kept.fakes.clock.now()
    people = sorted(world.people)
    for person in people:
        kept.fakes.keys.make(person, Purpose.EVIDENCE)
    gone = PersonId(an_id("erased"))
    kept.fakes.keys.make(gone, Purpose.EVIDENCE)
    kept.fakes.bundles.note(Bundle(person=gone, until=now + timedelta(days=2)))

    told = listed(kept, "calendar")["evidence"]
    shown = page(kept, "/calendar")

    assert told["causes"][-1]["people"] >= 1 and told["over"] == 0
    assert told["next_at"] == (now + timedelta(days=2)).isoformat().replace("+00:00", "Z")
    evidence = shown.partition('id="evidence"')[2]
    assert "Proof kept for its period" in evidence and "The next goes on" in evidence
    assert not any(person in evidence for person in (*people, gone))


def test_the_log_names_staff_for_as_long_as_was_said(kept: House) -> None:
    """R39, R41: a year at a time."""
    year = kept.fakes.clock.now().year
    kept.fakes.staff_keys.of_year(year)

    assert listed(kept, "calendar")["staff_years"] == [
        {"year": year, "until": None, "cause": "undecided"}
    ]
    assert "Nobody said for how long" in page(kept, "/calendar")
    form = {"act": "set", "months": "", "days_after_consent": "", "years_staff_named": "2"}
    assert kept.post("/calendar/periods", form, by=OFFICER).status == 303

    (told,) = listed(kept, "calendar")["staff_years"]
    assert told["cause"] == "period" and told["until"] == f"{year + 2}-12-31T00:00:00Z"
    assert listed(kept, "calendar")["periods"]["years_staff_named"] == 2
    assert 'value="2"' in page(kept, "/calendar", by=OFFICER)


def test_years_that_cannot_be_are_told_so(kept: House) -> None:
    form = {"act": "set", "years_staff_named": "101"}

    said = kept.post("/calendar/periods", form, by=OFFICER)

    assert said.status == 422 and "van 1 tot 100" in said.text
