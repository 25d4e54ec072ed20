"""When a term is over, and which periods are possible (R39)."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.retention import (
    AssetClass,
    Calendar,
    Cause,
    Term,
    end_of,
)
from tests.builders import (
    DAY,
    LATER,
    NOON,
    SECOND,
    YESTERDAY,
    a_consent,
    expired,
    given,
    withdrawn,
)

YEAR = 365 * DAY


PORTRAITS, EVENTS = AssetClass("portraits"), AssetClass("events")


def a_calendar(**changes: Any) -> Calendar:
    known: dict[str, Any] = {"classes": {PORTRAITS: YEAR, EVENTS: 2 * YEAR}}
    return Calendar(**(known | changes))


def test_a_term_is_over_at_its_end() -> None:
    term = Term(until=NOON, cause=Cause.PERIOD)

    assert term.is_over(NOON) and term.is_over(NOON + SECOND)
    assert not term.is_over(NOON - SECOND)


def test_a_record_ends_by_its_ending_or_else_by_its_period() -> None:
    assert end_of(a_consent()) == LATER
    assert end_of(a_consent(given(), withdrawn(NOON))) == NOON
    # A clock that ran behind recorded the expiry late.
    assert end_of(a_consent(given(), expired(LATER + DAY))) == LATER


@pytest.mark.parametrize("cause", [Cause.ON_HOLD, Cause.UNDATED])
def test_a_term_has_an_end_unless_a_person_has_to_decide(cause: Cause) -> None:
    with pytest.raises(ImpossibleValue, match="give or omit the end"):
        Term(until=NOON, cause=cause)
    with pytest.raises(ImpossibleValue, match="give or omit the end"):
        Term(until=None, cause=Cause.PERIOD)
    with pytest.raises(ImpossibleValue, match="UTC"):
        Term(until=YESTERDAY.replace(tzinfo=None), cause=Cause.PERIOD)


@pytest.mark.parametrize("name", ["after_consent", "idle_template", "evidence", "classes"])
def test_every_period_is_longer_than_nothing(name: str) -> None:
    def of(length: timedelta) -> Calendar:
        return a_calendar(**{name: {EVENTS: length} if name == "classes" else length})

    with pytest.raises(ImpossibleValue, match="delete at once"):
        of(timedelta(0))
    assert of(SECOND).evidence >= SECOND


def test_a_calendar_knows_a_class_by_its_slug() -> None:
    with pytest.raises(ImpossibleValue, match="classes is empty"):
        a_calendar(classes={})
    with pytest.raises(ImpossibleValue, match="no slug"):
        a_calendar(classes={AssetClass("Class photos"): YEAR})
