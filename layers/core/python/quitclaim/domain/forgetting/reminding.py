"""When privacy officers are written to about somebody who is still unanswered (art. 12(3))."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.instants import require_instants


class Nearing(Word):
    """How near the end of the month is."""

    WEEK = "week"
    DAY = "day"
    LATE = "late"


# How long before the month is over each begins, the earliest first.
BEFORE: Final[Mapping[Nearing, timedelta]] = {
    Nearing.WEEK: timedelta(days=7),
    Nearing.DAY: timedelta(days=1),
    Nearing.LATE: timedelta(0),
}


def reminder_due(due_at: datetime, *, reminded_at: datetime | None, at: datetime) -> Nearing | None:
    """
    Which letter is due at the instant `at`; None: nothing, or it was written already.

    However many rounds were missed, the latest alone counts: an outage floods nobody.
    """
    require_instants(due_at=due_at, reminded_at=reminded_at, at=at)
    begun = [one for one, before in BEFORE.items() if due_at - before <= at]
    if not begun or (reminded_at is not None and reminded_at >= due_at - BEFORE[begun[-1]]):
        return None
    return begun[-1]
