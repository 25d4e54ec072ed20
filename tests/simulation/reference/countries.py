"""When a birthday begins, and how many must speak for whom (law-and-standards, section 3)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """Guardians speak under `age`; the child too from `child_from`; `quorum` of guardians."""

    age: int
    quorum: int
    zone: tzinfo
    child_from: int = 14


COUNTRIES = {
    "NL": Country(age=16, quorum=1, zone=ZoneInfo("Europe/Amsterdam")),
    "DE": Country(age=18, quorum=2, zone=ZoneInfo("Europe/Berlin")),
    "AT": Country(age=14, quorum=1, zone=ZoneInfo("Europe/Vienna")),
    "FR": Country(age=18, quorum=2, zone=ZoneInfo("Europe/Paris")),
    "BE": Country(age=18, quorum=1, zone=ZoneInfo("Europe/Brussels")),
}
# The strictest: nobody comes of age later than where the day begins last.
UNKNOWN = Country(age=18, quorum=2, zone=timezone(timedelta(hours=-12)))


def country(code: str | None) -> Country:
    return UNKNOWN if code is None else COUNTRIES.get(code, UNKNOWN)


def birthday(born: str, age: int, *, zone: tzinfo) -> int:
    """Give the first second of that age; who is born on 29 February waits for 1 March."""
    year, month, day = (int(part) for part in born.split("-"))
    if (month, day) == (2, 29):
        month, day = 3, 1
    return int(datetime(year + age, month, day, tzinfo=zone).astimezone(UTC).timestamp())
