"""R34: dates as cameras and programs write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim_vision.dates import NoDateError, end_in, instant_in

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026:05:03 12:00:00",
        "2026:05:03 12:00:00\x00",
        "2026-05-03T12:00:00Z",
        "2026-05-03T12:00",
        "2026-05-03T14:00:00.123+02:00",
        "2026:05:03 07:00:00-05:00",
        "20260503T120000+0000",
    ],
)
def test_every_spelling_is_the_same_instant(written: str) -> None:
    assert instant_in(written) == NOON


@pytest.mark.parametrize(
    "written", ["", "  ", "0000:00:00 00:00:00", "    :  :     :  :  ", "\x00"]
)
def test_a_clock_that_was_never_set_says_nothing(written: str) -> None:
    assert instant_in(written) is None
    assert end_in(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "soon",
        "2026",
        "2026-05",
        "2026-13-01",
        "2026-02-30",
        "2026-05-03T25:00",
        "9999-12-31T23:00-05:00",
    ],
)
def test_what_is_no_date_is_not_guessed_at(written: str) -> None:
    with pytest.raises(NoDateError):
        instant_in(written)


def test_a_bare_date_ends_at_the_midnight_after_it() -> None:
    assert end_in("2026-05-02") == datetime(2026, 5, 3, tzinfo=UTC)
    assert end_in("2026-05-03T12:00:00Z") == NOON


def test_the_last_day_of_all_has_no_midnight_after_it() -> None:
    with pytest.raises(NoDateError):
        end_in("9999-12-31")


@given(st.text())
def test_no_text_breaks_it(written: str) -> None:
    try:
        read = end_in(written)
    except NoDateError:
        return

    assert read is None or read.tzinfo is UTC
