"""R11: whoever does not answer is reminded, some time apart, and not for ever."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.consents.reminding import Reminding
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import ImpossibleValue
from tests.builders import DAY, NOON, SECOND, a_sent_request, a_turn

THIRTY_DAYS = timedelta(days=30)
FINAL = [Progress.DECLINED, Progress.ANSWERED, Progress.CANCELLED]
WEEKLY = Reminding(at_most=2, apart=7 * DAY)


def test_reminders_are_apart_and_stop_after_a_cap() -> None:
    once = a_sent_request()
    twice = once.after(a_turn(at=NOON + 7 * DAY))
    thrice = twice.after(a_turn(at=NOON + 14 * DAY))

    assert WEEKLY.next_for(once, at=NOON) == NOON + 7 * DAY
    assert WEEKLY.next_for(twice, at=NOON + 7 * DAY) == NOON + 14 * DAY
    assert WEEKLY.next_for(thrice, at=NOON + 14 * DAY) is None
    assert (once.sendings, twice.sendings, thrice.sendings) == (1, 2, 3)


def test_an_overdue_reminder_is_due_until_nobody_could_answer() -> None:
    assert WEEKLY.next_for(a_sent_request(), at=NOON + 29 * DAY) == NOON + 7 * DAY
    assert WEEKLY.next_for(a_sent_request(), at=NOON + THIRTY_DAYS) is None


@pytest.mark.parametrize("became", [*FINAL, Progress.BOUNCED, Progress.REJECTED])
def test_nobody_is_reminded_who_answered_or_was_not_reached(became: Progress) -> None:
    assert WEEKLY.next_for(a_sent_request(a_turn(became)), at=NOON) is None


@for_any(st.integers(0, 5), st.integers(1, 29))
def test_no_reminding_goes_on_for_ever(at_most: int, days: int) -> None:
    policy, request = Reminding(at_most=at_most, apart=days * DAY), a_sent_request()
    while due := policy.next_for(request, at=request.turns[-1].at):
        request = request.after(a_turn(at=due))

    assert request.sendings == at_most + 1


def test_unless_somebody_chooses_otherwise_three_reminders_come_a_week_apart() -> None:
    assert Reminding() == Reminding(at_most=3, apart=7 * DAY)


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"at_most": -1}, "give 0"),
        ({"apart": timedelta(0)}, "1 to 29 days"),
        ({"apart": THIRTY_DAYS}, "1 to 29 days"),
    ],
)
def test_reminding_has_bounds(changes: dict[str, Any], remedy: str) -> None:
    assert Reminding(apart=SECOND).apart == SECOND
    assert Reminding(apart=THIRTY_DAYS - SECOND).apart < THIRTY_DAYS
    with pytest.raises(ImpossibleValue, match=remedy):
        Reminding(**changes)
