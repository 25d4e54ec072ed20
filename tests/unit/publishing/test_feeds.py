"""What moved on a channel, and from when on a reader has to look again (R29)."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.organisation.tokens import LONGEST
from quitclaim.domain.publishing.feeds import (
    KEPT_FOR,
    SETTLES_IN,
    Movement,
    movement_of,
    settled,
)
from tests.builders import DAY, NOON, SECOND, an_id
from tests.contract.filled import a_rendition

LONG_AGO = NOON - DAY


def moved(at: datetime) -> Movement:
    return Movement(rendition=an_id("rendition"), at=at, is_out=True)


def test_what_is_out_moved_when_it_was_decided_and_what_is_not_when_it_was_recalled() -> None:
    row = a_rendition()

    assert movement_of(row) == moved(NOON)
    assert movement_of(row.recalled(at=NOON + DAY)) == Movement(
        rendition=row.id, at=NOON + DAY, is_out=False
    )


@pytest.mark.parametrize(
    ("instants", "since"),
    [
        ((), LONG_AGO),
        ((NOON,), LONG_AGO),
        ((NOON - SETTLES_IN + SECOND,), LONG_AGO),
        ((NOON - SETTLES_IN, NOON), NOON - SETTLES_IN),
        ((NOON - 2 * SETTLES_IN, NOON - SETTLES_IN, NOON), NOON - SETTLES_IN),
    ],
)
def test_a_reader_looks_again_at_all_that_may_still_be_joined_by_others(
    instants: tuple[datetime, ...], since: datetime
) -> None:
    assert settled(map(moved, instants), since=LONG_AGO, at=NOON) == since


def test_whoever_has_seen_nothing_that_settled_begins_anew() -> None:
    assert settled([moved(NOON)], since=None, at=NOON) is None


@given(st.lists(st.integers(0, 3_000)), st.integers(0, 3_000), st.integers(0, 900))
def test_nobody_who_comes_again_misses_what_was_written_late(
    seen: list[int], now: int, took: int
) -> None:
    """It was dated up to a quarter of an hour before it was there, after the reader had read."""
    at = NOON + now * SECOND
    read = [moved(NOON + one * SECOND) for one in sorted(seen) if one <= now]

    since = settled(read, since=None, at=at)

    late = at + SECOND - timedelta(seconds=took)
    assert since is None or late >= since


def test_what_was_recalled_is_told_for_longer_than_any_token_holds() -> None:
    assert KEPT_FOR > LONGEST
