"""What will go when and why, on a page and for programs, and the periods that set it (R39)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import FAIR
from tests.builders.keeping import a_keeping
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.furnished import DANCE, EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.marked import marking
from tests.handlers.worked import listed, page

ADMIN = StaffRole.ADMIN
PERIODS = "/api/calendar/periods"


@pytest.fixture
def kept(house: House) -> House:
    """A picture that came a month ago, in a collection whose pictures are kept for 360 days."""
    marking(house)
    world = house.fakes.world
    records.put(world, a_keeping())
    came_at = house.fakes.clock.now() - timedelta(days=31)
    put_asset(world, replace(world.assets[DANCE], added_at=came_at))
    return house


def on_hold(house: House) -> None:
    world = house.fakes.world
    put_asset(world, replace(world.assets[DANCE], on_hold=True))


def test_what_goes_is_told_with_its_day_and_why(kept: House) -> None:
    told = listed(kept, "calendar")
    going = {one["asset"]: one for one in told["pictures"]}

    assert going[DANCE]["cause"] == "period" and going[DANCE]["until"].startswith("2027-03-28")
    assert going[DANCE]["collections"] == [FAIR]
    shown = page(kept, "/calendar")
    assert "Its period is over then" in shown and f'href="/assets/{DANCE}"' in shown


def test_what_stays_is_told_apart_with_what_keeps_it(kept: House) -> None:
    on_hold(kept)

    staying = listed(kept, "calendar?which=staying")["pictures"]

    assert {one["asset"]: one["cause"] for one in staying}[DANCE] == "on_hold"
    assert DANCE not in {one["asset"] for one in listed(kept, "calendar")["pictures"]}
    assert "Legal hold" in page(kept, "/calendar?which=staying")


def test_where_nothing_goes_it_says_so(house: House) -> None:
    assert "No picture has a day on which it goes" in page(house, "/calendar")
    assert listed(house, "calendar")["pictures"] == []


def test_whoever_looks_at_no_picture_is_told_how_many_and_not_which(kept: House) -> None:
    told, shown = listed(kept, "calendar", by=ADMIN), page(kept, "/calendar", by=ADMIN)

    assert told["pictures"] is None and told["following"] is None and told["causes"]
    assert DANCE not in shown and "is shown to editors" in shown


def test_other_periods_are_tried_before_they_are_set(kept: House) -> None:
    form = {"months": "1", "days_after_consent": ""}

    tried = kept.post("/calendar/periods", form | {"act": "preview"}, by=OFFICER)
    counted = kept.call("POST", f"{PERIODS}/preview", periods(1), by=OFFICER).json

    assert tried.status == 200 and 'id="preview"' in tried.text
    assert counted["over"] >= 1 and listed(kept, "calendar")["over"] == 0
    assert rules_of(kept) == Calendar()

    said = kept.post("/calendar/periods", form | {"act": "set"}, by=OFFICER)

    assert said.headers["Location"] == "/calendar?done=periods_set"
    assert listed(kept, "calendar")["over"] == counted["over"]
    assert 'value="1"' in page(kept, "/calendar?done=periods_set", by=OFFICER)


def test_a_program_sets_periods_and_takes_them_back(kept: House) -> None:
    told = kept.call("PUT", PERIODS, periods(24, 30), by=OFFICER)

    assert told.json == periods(24, 30)
    day = timedelta(days=1)
    assert rules_of(kept) == Calendar(classes={USUAL_CLASS: 720 * day}, after_consent=30 * day)
    assert listed(kept, "calendar")["periods"] == told.json

    kept.call("PUT", PERIODS, periods(None), by=OFFICER)
    assert rules_of(kept) == Calendar()


@pytest.mark.parametrize(
    "wrong", [{"months": "many"}, {"months": "0"}, {"days_after_consent": "3651"}]
)
def test_a_period_that_cannot_be_is_told_so_with_what_was_typed(
    kept: House, wrong: dict[str, Any]
) -> None:
    said = kept.post("/calendar/periods", {"act": "set"} | wrong, by=OFFICER)

    assert said.status == 422 and rules_of(kept) == Calendar()
    assert f'value="{next(iter(wrong.values()))}"' in said.text


@pytest.mark.parametrize("wrong", [{"months": 0}, {"months": "12"}, {"days_after_consent": -1}, {}])
def test_a_program_says_both_periods_plainly(kept: House, wrong: dict[str, Any]) -> None:
    sent = periods(12) | wrong if wrong else {"months": 12}

    assert kept.call("PUT", PERIODS, sent, by=OFFICER).status == 422
    assert rules_of(kept) == Calendar()


def test_an_editor_sees_no_form_to_set_them(kept: House) -> None:
    assert 'action="/calendar/periods"' not in page(kept, "/calendar", by=EDITOR)
    assert 'action="/calendar/periods"' in page(kept, "/calendar", by=OFFICER)


def periods(months: int | None, days: int | None = None) -> dict[str, Any]:
    said = {"months": months, "days_after_consent": days}
    return said | {"years_staff_named": None, "days_template_idle": None}


def rules_of(house: House) -> Calendar:
    rules = house.fakes.world.rules
    assert rules
    return rules.calendar
