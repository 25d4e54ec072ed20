"""A day of use counts to its end; what is idle is counted by the day (R39)."""

from datetime import UTC, datetime, timedelta

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.idling import UsesCounted, last_idle_day, used_until
from quitclaim.domain.forgetting.retention import Cause, term_of_template
from quitclaim.domain.organisation.calendar import Calendar
from tests.builders import NOON, a_biometric_consent

DAY = timedelta(days=1)
CALENDAR = Calendar(idle_template=30 * DAY)
TODAY = NOON.date()


def test_a_day_counts_to_its_end() -> None:
    assert used_until(TODAY) == datetime(2026, 5, 4, tzinfo=UTC)


@pytest.mark.parametrize("hour", [0, 12, 23])
def test_the_last_idle_day_is_the_last_whose_term_is_over(hour: int) -> None:
    """By the rule that ends a template with its consent, too."""
    at = NOON.replace(hour=hour)
    last = last_idle_day(CALENDAR, at=at)
    assert last

    for day, is_over in ((last, True), (last + DAY, False)):
        used_at = used_until(day)
        term = term_of_template(a_biometric_consent(), used_at=used_at, calendar=CALENDAR)
        assert term.cause is Cause.IDLE and term.is_over(at) is is_over


def test_how_many_are_idle_and_when_the_next_will_be() -> None:
    counted = UsesCounted(at=NOON, days={TODAY - 31 * DAY: 2, TODAY - 30 * DAY: 3, TODAY: 5})

    assert counted.templates == 10 and counted.idle(CALENDAR, at=NOON) == 2
    assert counted.next_at(CALENDAR, at=NOON) == used_until(TODAY)
    assert counted.idle(CALENDAR, at=NOON + DAY) == 5


def test_where_nobody_decided_none_ever_is() -> None:
    counted = UsesCounted(at=NOON, days={TODAY - 3000 * DAY: 2})

    assert last_idle_day(Calendar(), at=NOON) is None
    assert counted.idle(Calendar(), at=NOON) == 0 and counted.next_at(Calendar(), at=NOON) is None


def test_where_there_is_none_no_day_is_next() -> None:
    assert UsesCounted(at=NOON, days={}).next_at(CALENDAR, at=NOON) is None


@pytest.mark.parametrize("changes", [{"days": {TODAY: 0}}, {"at": NOON.replace(tzinfo=None)}])
def test_what_cannot_be_is_refused(changes: dict[str, object]) -> None:
    known: dict[str, object] = {"at": NOON, "days": {}}
    with pytest.raises(ImpossibleValue):
        UsesCounted(**(known | changes))  # type: ignore[arg-type]
