"""When a term is over, and which periods are possible (R39)."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.retention import Cause, Term, end_of, latest_of
from quitclaim.domain.organisation.calendar import AssetClass, Calendar
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


@pytest.mark.parametrize("cause", [Cause.ON_HOLD, Cause.UNDATED, Cause.UNDECIDED])
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
    with pytest.raises(ImpossibleValue, match="no slug"):
        a_calendar(classes={AssetClass("Class photos"): YEAR})


def test_a_picture_goes_when_the_last_of_its_collections_lets_it_go() -> None:
    sooner, later = (Term(until=NOON + days * DAY, cause=Cause.PERIOD) for days in (1, 2))
    held, undated, undecided = (
        Term(until=None, cause=cause) for cause in (Cause.ON_HOLD, Cause.UNDATED, Cause.UNDECIDED)
    )

    assert latest_of([later, sooner]) == later
    assert latest_of([sooner, undecided]) == undecided
    assert latest_of([undecided, undated, later, held]) == held
    assert latest_of([]) == undecided
