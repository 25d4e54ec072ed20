"""How long things are kept, and what shortens that (R39; GDPR art. 5(1)(e))."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from quitclaim.domain.forgetting.retention import (
    Cause,
    Term,
    term_of_membership,
    term_of_template,
)
from quitclaim.domain.organisation.calendar import (
    AFTER_CONSENT,
    EVIDENCE,
    IDLE_TEMPLATE,
    AssetClass,
    Calendar,
)
from tests.builders import (
    DAY,
    LATER,
    NOON,
    SECOND,
    a_biometric_consent,
    a_biometric_scope,
    an_asset,
    given,
    withdrawn,
)

PORTRAITS, EVENTS = AssetClass("portraits"), AssetClass("events")


YEAR = 365 * DAY


def a_calendar(**changes: Any) -> Calendar:
    known: dict[str, Any] = {
        "classes": {PORTRAITS: YEAR, EVENTS: 2 * YEAR},
        "idle_template": IDLE_TEMPLATE,
    }
    return Calendar(**(known | changes))


def a_membership_term(*, ended_at: datetime | None = None, **changes: Any) -> Term:
    return term_of_membership(
        an_asset(added_at=NOON, **changes),
        YEAR,
        calendar=a_calendar(after_consent=30 * DAY),
        consent_ended_at=ended_at,
    )


def test_a_class_is_kept_for_its_period_and_an_unknown_one_for_the_shortest() -> None:
    calendar = a_calendar()

    assert calendar.period_of(EVENTS) == 2 * YEAR
    assert calendar.period_of(AssetClass("archive")) == YEAR
    assert calendar.period_of(None) == YEAR


def test_what_nobody_decided_has_no_period() -> None:
    undecided = Calendar()

    assert undecided.period_of(EVENTS) is None and undecided.period_of(None) is None
    assert (undecided.after_consent, undecided.idle_template) == (None, None)
    assert (AFTER_CONSENT, IDLE_TEMPLATE, undecided.evidence) == (30 * DAY, 180 * DAY, EVIDENCE)


def test_an_asset_is_kept_from_its_arrival() -> None:
    assert a_membership_term() == Term(until=NOON + YEAR, cause=Cause.PERIOD)


def test_the_end_of_the_consent_it_rested_on_shortens_that() -> None:
    shortened = a_membership_term(ended_at=NOON + DAY)

    assert shortened == Term(until=NOON + 31 * DAY, cause=Cause.CONSENT_ENDED)


@pytest.mark.parametrize("after", [timedelta(0), SECOND])
def test_the_end_of_a_consent_lengthens_nothing(after: timedelta) -> None:
    late = a_membership_term(ended_at=NOON + YEAR - 30 * DAY + after)

    assert late == Term(until=NOON + YEAR, cause=Cause.PERIOD)


def test_a_legal_hold_and_an_unknown_arrival_wait_for_a_person() -> None:
    held = term_of_membership(
        an_asset(on_hold=True), YEAR, calendar=a_calendar(), consent_ended_at=NOON
    )
    undated = term_of_membership(
        an_asset(added_at=None), YEAR, calendar=a_calendar(), consent_ended_at=NOON
    )

    assert held == Term(until=None, cause=Cause.ON_HOLD)
    assert undated == Term(until=None, cause=Cause.UNDATED)
    assert not held.is_over(LATER) and not undated.is_over(LATER)


def test_where_nobody_said_how_long_only_the_end_of_a_consent_ends_it() -> None:
    def term(calendar: Calendar, *, ended_at: datetime | None) -> Term:
        known = an_asset(added_at=NOON)
        return term_of_membership(known, None, calendar=calendar, consent_ended_at=ended_at)

    undecided = Term(until=None, cause=Cause.UNDECIDED)
    month = Calendar(after_consent=30 * DAY)
    assert term(Calendar(), ended_at=NOON) == term(month, ended_at=None) == undecided
    assert term(month, ended_at=NOON) == Term(until=NOON + 30 * DAY, cause=Cause.CONSENT_ENDED)


def test_a_template_goes_when_nobody_was_looked_for_with_it() -> None:
    term = term_of_template(a_biometric_consent(), used_at=NOON, calendar=a_calendar())

    assert term == Term(until=NOON + 180 * DAY, cause=Cause.IDLE)


def test_a_template_goes_with_its_consent_alone_where_nobody_decided_when_it_is_idle() -> None:
    term = term_of_template(a_biometric_consent(), used_at=NOON, calendar=Calendar())

    assert term == Term(until=LATER, cause=Cause.CONSENT_ENDED)


def test_a_template_goes_with_its_consent_at_the_latest() -> None:
    consent = a_biometric_consent(given(to=a_biometric_scope()), withdrawn(NOON))
    used = LATER - 180 * DAY

    assert term_of_template(consent, used_at=NOON, calendar=a_calendar()).until == NOON
    for used_at, cause in ((used, Cause.CONSENT_ENDED), (used - SECOND, Cause.IDLE)):
        found = term_of_template(a_biometric_consent(), used_at=used_at, calendar=a_calendar())
        assert found.cause is cause
