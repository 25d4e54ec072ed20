"""The dates that cameras and programs write, as instants."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Final

# EXIF 2026:05:03 12:00:00, XMP 2026-05-03T12:00:00+02:00, IPTC 20260503T120000+0200.
_WRITTEN: Final = re.compile(
    r"(?P<day>\d{4}[-:]?\d\d[-:]?\d\d)"
    r"(?:[T ](?P<time>\d\d:?\d\d(?::?\d\d)?)(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
# What a camera writes whose clock was never set.
_UNSET: Final = re.compile(r"[0: T-]*")


class NoDateError(ValueError):
    """Something is written there, and it is no date."""


def instant_in(text: str) -> datetime | None:
    """
    None: no date is written. Raises NoDateError.

    Few cameras know their zone: without one the time is read as UTC, which is wrong by hours and
    never by more than one day.
    """
    written = _read(text)
    return written and _utc(written)


def end_in(text: str) -> datetime | None:
    """Until when, where a bare date ends at the midnight after it. Raises NoDateError."""
    written = _read(text)
    if written and not written["time"]:
        try:
            return _utc(written) + timedelta(days=1)
        except OverflowError as error:
            raise NoDateError from error
    return written and _utc(written)


def _read(text: str) -> re.Match[str] | None:
    stripped = text.strip("\x00 ")
    if _UNSET.fullmatch(stripped):
        return None
    written = _WRITTEN.fullmatch(stripped)
    if not written:
        raise NoDateError
    return written


def _utc(written: re.Match[str]) -> datetime:
    day, clock = (re.sub(r"\D", "", part or "") for part in (written["day"], written["time"]))
    try:
        local = datetime.combine(
            date(int(day[:4]), int(day[4:6]), int(day[6:])),
            time(*_numbers(clock), tzinfo=_zone(written["zone"])),
        )
        return local.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise NoDateError from error


def _numbers(clock: str) -> tuple[int, int, int]:
    hour, minute, second = (int(clock[at : at + 2] or 0) for at in (0, 2, 4))
    return hour, minute, second


def _zone(written: str | None) -> timezone:
    if not written or written == "Z":
        return UTC
    digits = written[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if written[0] == "-" else offset)
