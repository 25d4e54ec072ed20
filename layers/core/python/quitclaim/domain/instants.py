"""Instants are aware UTC in whole seconds; intervals hold from their start up to their end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from quitclaim.domain.checks import require
from quitclaim.domain.errors import ImpossibleValue


def require_instants(**values: datetime | None) -> None:
    """Refuse local times and fractions: a decision holds to the second, everywhere alike."""
    for name, value in values.items():
        if value is None:
            continue
        require(
            value.tzinfo is UTC or value.utcoffset() == timedelta(0),
            f"{name} has no UTC offset of zero: convert it to UTC",
        )
        require(value.microsecond == 0, f"{name} has fractions of a second: give whole seconds")


def instant_in(text: str) -> datetime:
    """As it is written everywhere here, `2026-05-03T12:00:00Z`; the seconds may be left out."""
    try:
        return datetime.strptime(
            text, "%Y-%m-%dT%H:%MZ" if text.count(":") == 1 else "%Y-%m-%dT%H:%M:%SZ"
        ).replace(tzinfo=UTC)
    except ValueError as error:
        raise ImpossibleValue("an instant is written as 2026-05-03T12:00:00Z, in UTC") from error


def require_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ImpossibleValue("the zone is unknown: give a name such as Europe/Berlin") from error


@dataclass(frozen=True, slots=True)
class Interval:
    """[starts_at, until): at its end it has ended. `until` None is for ever."""

    starts_at: datetime
    until: datetime | None

    def __post_init__(self) -> None:
        require_instants(starts_at=self.starts_at, until=self.until)
        require(
            self.until is None or self.starts_at < self.until,
            "an interval ends after it starts: give a later end",
        )

    def __contains__(self, at: datetime) -> bool:
        return self.starts_at <= at and (self.until is None or at < self.until)

    @property
    def edges(self) -> Iterator[datetime]:
        yield self.starts_at
        if self.until is not None:
            yield self.until


def midnight(day: date, zone: str) -> datetime:
    """The instant at which `day` begins in `zone`."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def end_of(day: date, zone: str) -> datetime:
    """A bare date ends at the midnight after it."""
    return midnight(day + timedelta(days=1), zone)
