"""Templates that nobody was looked for with: counted by the day, and how many go when (R39)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from quitclaim.domain.checks import require
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.calendar import Calendar


def used_until(day: date) -> datetime:
    """A day is all that is noted of a use: it counts to its end."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)


def last_idle_day(calendar: Calendar, *, at: datetime) -> date | None:
    """Whatever was last used on that day, or before, is idle; None: nobody decided when."""
    if calendar.idle_template is None:
        return None
    return (at - calendar.idle_template).astimezone(UTC).date() - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsesCounted:
    """How many templates there were, by the last day of their use; it names nobody."""

    at: datetime
    days: Mapping[date, int]

    def __post_init__(self) -> None:
        require_instants(at=self.at)
        require(all(n > 0 for n in self.days.values()), "a day is counted where there is one")

    @property
    def templates(self) -> int:
        return sum(self.days.values())

    def idle(self, calendar: Calendar, *, at: datetime) -> int:
        last = last_idle_day(calendar, at=at)
        return sum(n for day, n in self.days.items() if last is not None and day <= last)

    def next_at(self, calendar: Calendar, *, at: datetime) -> datetime | None:
        """When the next of those that are in use will be idle, unless it is used again."""
        period = calendar.idle_template
        if period is None:
            return None
        ends = (used_until(day) + period for day in self.days)
        return min((end for end in ends if end > at), default=None)
