"""How many templates go when nobody is looked for with them, on the calendar (R39)."""

from datetime import timedelta

import pytest

from quitclaim.domain.forgetting.idling import UsesCounted
from tests.handlers.furnished import OFFICER
from tests.handlers.library import House
from tests.handlers.marked import marking
from tests.handlers.worked import listed, page

DAY = timedelta(days=1)
FORM = {"months": "", "days_after_consent": "", "years_staff_named": ""}


@pytest.fixture
def counted(house: House) -> House:
    """One was last used 40 days ago, two were used yesterday."""
    marking(house)
    now = house.fakes.clock.now()
    days = {(now - 40 * DAY).date(): 1, (now - DAY).date(): 2}
    house.fakes.template_uses.count(UsesCounted(at=now, days=days))
    return house


def section(house: House) -> str:
    return page(house, "/calendar").partition('id="templates"')[2].partition("</section>")[0]


def test_before_they_were_counted_it_says_so(house: House) -> None:
    marking(house)

    assert listed(house, "calendar")["templates"] is None
    assert "not counted yet" in section(house)


def test_where_nobody_said_how_long_none_goes(counted: House) -> None:
    told = listed(counted, "calendar")["templates"]

    assert (told["templates"], told["over"], told["next_at"]) == (3, 0, None)
    assert "3 templates are kept" in section(counted) and "none goes by it" in section(counted)


def test_a_period_is_tried_and_set_and_says_how_many_go_when(counted: House) -> None:
    """Each of these days counts to its end."""
    now = counted.fakes.clock.now()
    said = FORM | {"days_template_idle": "30"}

    tried = counted.post("/calendar/periods", said | {"act": "preview"}, by=OFFICER)
    assert "1 sjabloon gaat met de volgende ronde" in tried.text
    assert listed(counted, "calendar")["templates"]["over"] == 0
    assert counted.post("/calendar/periods", said | {"act": "set"}, by=OFFICER).status == 303

    told = listed(counted, "calendar")
    next_at = now.replace(hour=0, minute=0, second=0) + 30 * DAY
    assert told["templates"]["over"] == 1 and told["periods"]["days_template_idle"] == 30
    assert told["templates"]["next_at"] == next_at.isoformat().replace("+00:00", "Z")
    assert "1 template goes with the next round" in section(counted)
    assert 'value="30"' in page(counted, "/calendar", by=OFFICER)


@pytest.mark.parametrize("days", ["29", "3651", "soon"])
def test_days_that_cannot_be_are_told_so(counted: House, days: str) -> None:
    """What came of her own picture stands on her page for 29 days: no template goes before."""
    said = counted.post("/calendar/periods", {"act": "set", "days_template_idle": days}, by=OFFICER)

    assert said.status == 422 and "van 30 tot 3650" in said.text


def test_a_program_is_told_so_too(counted: House) -> None:
    none = {"months": None, "days_after_consent": None, "years_staff_named": None}
    address = "/api/calendar/periods"

    short = counted.call("PUT", address, none | {"days_template_idle": 29}, by=OFFICER)
    tried = counted.call(
        "POST", f"{address}/preview", none | {"days_template_idle": 30}, by=OFFICER
    )

    assert short.status == 422
    assert tried.json["templates"]["over"] == 1
