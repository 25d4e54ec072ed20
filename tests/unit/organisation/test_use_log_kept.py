"""R22: how long a use of recognition is kept (AI Act art. 19(1), 26(6))."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.organisation.use_log import (
    MatchedInput,
    UseEntry,
    Verification,
    may_be_deleted,
)
from tests.builders import (
    DAY,
    EDITOR,
    NOON,
    SECOND,
    a_use_entry,
    an_id,
)

FACE = an_id("face")
HOUR = timedelta(hours=1)
SIX_MONTHS = timedelta(days=184)


def a_match(**changes: Any) -> MatchedInput:
    return MatchedInput(**({"face": FACE} | changes))


def an_entry(**changes: Any) -> UseEntry:
    return a_use_entry(**changes)


def a_look(at: datetime = NOON + DAY, by: Any = EDITOR) -> Verification:
    return Verification(by=by, at=at)


@pytest.mark.parametrize(
    ("entry", "last_at"),
    [
        (an_entry(), NOON),
        (an_entry(ended_at=NOON + HOUR), NOON + HOUR),
        (an_entry(ended_at=NOON + HOUR, matched=(a_match(),)), NOON + HOUR),
        (an_entry(matched=(a_match(verifications=(a_look(),)),)), NOON + DAY),
        (
            an_entry(
                ended_at=NOON + HOUR,
                matched=(
                    a_match(verifications=(a_look(), a_look(NOON))),
                    a_match(face=an_id("other"), verifications=(a_look(NOON + 2 * DAY),)),
                ),
            ),
            NOON + 2 * DAY,
        ),
    ],
)
def test_an_entry_is_kept_for_six_months_after_the_last_it_tells_of(
    entry: UseEntry, last_at: datetime
) -> None:
    assert entry.last_at == last_at
    assert not may_be_deleted(entry, at=last_at + SIX_MONTHS - SECOND)
    assert may_be_deleted(entry, at=last_at + SIX_MONTHS)


@for_any(st.integers(2026, 2040), st.integers(1, 6))
def test_by_then_six_months_of_any_calendar_have_passed(year: int, month: int) -> None:
    """AI Act art. 19(1): from 1 March to 1 September is 184 days."""
    for start, end in (
        (NOON.replace(year, month, 1), NOON.replace(year, month + 6, 1)),
        (NOON.replace(year, month + 6, 1), NOON.replace(year + 1, month, 1)),
    ):
        assert not may_be_deleted(an_entry(started_at=start), at=end - SECOND)
