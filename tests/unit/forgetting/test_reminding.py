"""Whoever has to answer is reminded before the month is over, and once it is (art. 12(3))."""

from datetime import datetime, timedelta

import pytest

from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.forgetting.reminding import Nearing, reminder_due
from tests.builders import DAY, NOON, SECOND
from tests.builders.asking import a_plea
from tests.builders.erasing import an_order

DUE = NOON + 31 * DAY


@pytest.mark.parametrize(
    ("before", "nearing"),
    [
        (7 * DAY + SECOND, None),
        (7 * DAY, Nearing.WEEK),
        (DAY + SECOND, Nearing.WEEK),
        (DAY, Nearing.DAY),
        (SECOND, Nearing.DAY),
        (0 * DAY, Nearing.LATE),
        (-40 * DAY, Nearing.LATE),
    ],
)
def test_a_week_before_a_day_before_and_when_it_is_over(
    before: timedelta, nearing: Nearing | None
) -> None:
    assert reminder_due(DUE, reminded_at=None, at=DUE - before) is nearing


@pytest.mark.parametrize(
    ("reminded_at", "at"),
    [
        (DUE - 7 * DAY, DUE - 2 * DAY),
        (DUE - DAY, DUE - SECOND),
        (DUE, DUE + 40 * DAY),
        (DUE + 3 * DAY, DUE + 40 * DAY),
    ],
)
def test_each_is_written_once(reminded_at: datetime, at: datetime) -> None:
    assert reminder_due(DUE, reminded_at=reminded_at, at=at) is None


def test_however_many_rounds_were_missed_the_latest_alone_counts() -> None:
    assert reminder_due(DUE, reminded_at=DUE - 7 * DAY, at=DUE + DAY) is Nearing.LATE


def test_a_plea_says_how_often_and_when_last_and_moves_with_it() -> None:
    reminded = a_plea().reminded(NOON + DAY).reminded(NOON + 2 * DAY)

    assert (reminded.reminders, reminded.reminded_at) == (2, NOON + 2 * DAY)
    assert (a_plea().version, reminded.version) == (1, 3)
    assert reminded.taken_back(NOON + 3 * DAY).version == 4
    with pytest.raises(ImpossibleValue):
        a_plea(reminders=1)


def test_of_whoever_took_it_back_nobody_is_reminded() -> None:
    with pytest.raises(RecordEnded):
        a_plea().taken_back(NOON).reminded(NOON)


def test_an_erasure_that_began_takes_over_when_its_plea_was_reminded() -> None:
    begun = an_order().begun(NOON + DAY, reminded_at=NOON)

    assert begun.reminded_at == NOON
    assert begun.reminded(NOON + 2 * DAY).reminded_at == NOON + 2 * DAY
    with pytest.raises(RecordEnded):
        begun.carried_out(NOON + DAY).reminded(NOON + 2 * DAY)
