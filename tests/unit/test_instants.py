from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.instants import (
    Interval,
    end_of,
    instant_in,
    midnight,
    require_instants,
    require_zone,
)
from tests.builders import DAY, NOON, SECOND


@pytest.mark.parametrize(
    "at",
    [
        NOON,
        NOON.replace(tzinfo=timezone(timedelta(0))),
        NOON.replace(tzinfo=ZoneInfo("Etc/UTC")),
        None,
    ],
)
def test_an_instant_is_aware_utc_and_none_is_none_given(at: datetime | None) -> None:
    require_instants(at=at)


@pytest.mark.parametrize(
    ("at", "remedy"),
    [
        (NOON.replace(tzinfo=None), "at has no UTC offset of zero: convert it to UTC"),
        (NOON.astimezone(ZoneInfo("Europe/Berlin")), "convert it to UTC"),
        (NOON.astimezone(timezone(timedelta(seconds=1))), "convert it to UTC"),
        (NOON.replace(microsecond=1), "at has fractions of a second: give whole seconds"),
    ],
)
def test_local_times_and_fractions_are_refused(at: datetime, remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        require_instants(until=NOON, at=at)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Etc/GMT+12", "UTC"])
def test_a_zone_that_is_known_is_let_through(zone: str) -> None:
    require_zone(zone)


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "../Berlin", "/etc/localtime"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(ImpossibleValue, match="give a name such as Europe/Berlin"):
        require_zone(zone)


@pytest.mark.parametrize(
    ("at", "is_inside"),
    [
        (NOON - SECOND, False),
        (NOON, True),
        (NOON + DAY - SECOND, True),
        (NOON + DAY, False),
        (NOON + DAY + SECOND, False),
    ],
)
def test_an_interval_holds_from_its_start_up_to_its_end(at: datetime, *, is_inside: bool) -> None:
    assert (at in Interval(NOON, NOON + DAY)) is is_inside


def test_an_interval_without_an_end_is_for_ever() -> None:
    for_ever = Interval(NOON, None)

    assert NOON in for_ever and datetime(9999, 1, 1, tzinfo=UTC) in for_ever
    assert NOON - SECOND not in for_ever


def test_an_interval_may_last_a_second() -> None:
    assert list(Interval(NOON, NOON + SECOND).edges) == [NOON, NOON + SECOND]
    assert list(Interval(NOON, None).edges) == [NOON]


@pytest.mark.parametrize(
    ("day", "zone", "began_at"),
    [
        (date(2026, 1, 15), "Europe/Berlin", datetime(2026, 1, 14, 23, tzinfo=UTC)),
        (date(2026, 7, 15), "Europe/Berlin", datetime(2026, 7, 14, 22, tzinfo=UTC)),
        # The clocks change in the small hours of 29 March: its midnight is still winter's.
        (date(2026, 3, 29), "Europe/Berlin", datetime(2026, 3, 28, 23, tzinfo=UTC)),
        (date(2026, 3, 30), "Europe/Berlin", datetime(2026, 3, 29, 22, tzinfo=UTC)),
        (date(2026, 1, 15), "Etc/GMT+12", datetime(2026, 1, 15, 12, tzinfo=UTC)),
    ],
)
def test_a_day_begins_at_midnight_in_its_zone(day: date, zone: str, began_at: datetime) -> None:
    assert midnight(day, zone) == began_at
    assert midnight(day, zone).tzinfo is UTC


def test_a_bare_date_ends_at_the_midnight_after_it() -> None:
    assert end_of(date(2026, 3, 29), "Europe/Berlin") == datetime(2026, 3, 29, 22, tzinfo=UTC)
    assert end_of(date(2026, 12, 31), "UTC") == datetime(2027, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-05-03T12:00:00Z", "2026-05-03T12:00Z"])
def test_an_instant_is_read_as_it_is_written(text: str) -> None:
    assert instant_in(text) == datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "2026-05-03",
        "2026-05-03T12:00:00",
        "2026-05-03T12:00:00+02:00",
        "2026-13-03T1:2Z",
    ],
)
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ImpossibleValue, match="2026-05-03T12:00:00Z"):
        instant_in(text)
