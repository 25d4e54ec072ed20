"""R22: how long a use of recognition is kept (AI Act art. 19(1), 26(6))."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.organisation.use_log import (
    UseEntry,
    may_be_deleted,
)
from tests.builders import (
    DAY,
    NOON,
    SECOND,
    a_face,
    a_look,
    a_matched_input,
    a_use_entry,
    an_id,
)

FACE = a_face().id
HOUR = timedelta(hours=1)
SIX_MONTHS = timedelta(days=184)


@pytest.mark.parametrize(
    ("entry", "last_at"),
    [
        (a_use_entry(), NOON),
        (a_use_entry(ended_at=NOON + HOUR), NOON + HOUR),
        (a_use_entry(ended_at=NOON + HOUR, matched=(a_matched_input(),)), NOON + HOUR),
        (a_use_entry(matched=(a_matched_input(verifications=(a_look(),)),)), NOON + DAY),
        (
            a_use_entry(
                ended_at=NOON + HOUR,
                matched=(
                    a_matched_input(verifications=(a_look(), a_look(NOON))),
                    a_matched_input(face=an_id("other"), verifications=(a_look(NOON + 2 * DAY),)),
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
        assert not may_be_deleted(a_use_entry(started_at=start), at=end - SECOND)
