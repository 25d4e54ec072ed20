"""GDPR art. 12(3): whoever asks to be erased is answered within a month."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.forgetting.pleas import answers_in
from quitclaim.domain.forgetting.search_answers import SearchOutcome
from tests.builders import ADA, DAY, FAIR, NOON, SECOND
from tests.builders.asking import a_plea, a_search_answer


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-05-03T12:00:00", "2026-06-03T12:00:00"),
        ("2026-01-31T23:59:59", "2026-02-28T23:59:59"),
        ("2028-01-31T00:00:00", "2028-02-29T00:00:00"),
        ("2026-12-15T08:00:00", "2027-01-15T08:00:00"),
    ],
)
def test_it_is_due_on_the_same_day_of_the_next_month_or_its_last(asked: str, due: str) -> None:
    plea = a_plea(at=datetime.fromisoformat(asked).replace(tzinfo=UTC))

    assert plea.due_at == datetime.fromisoformat(due).replace(tzinfo=UTC)


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001
def test_a_month_is_never_longer_than_the_law_gives(at: datetime) -> None:
    """Regulation 1182/71, art. 3: it ends with the last hour of that day."""
    plea = a_plea(at=at.replace(microsecond=0, tzinfo=UTC))

    assert 28 * DAY <= plea.due_at - plea.at <= 31 * DAY
    assert (plea.due_at.month - plea.at.month) % 12 == 1


def test_the_days_left_are_whole_and_run_below_none() -> None:
    plea = a_plea()

    assert plea.days_left(NOON) == 31
    assert plea.days_left(plea.due_at - SECOND) == 0
    assert plea.days_left(plea.due_at + timedelta(seconds=1)) == -1


def test_it_is_taken_back_once_and_stays_on_record() -> None:
    plea = a_plea()

    taken_back = plea.taken_back(NOON + DAY)

    assert (plea.is_open, plea.version) == (True, 1)
    assert (taken_back.is_open, taken_back.version, taken_back.person) == (False, 2, ADA)
    with pytest.raises(RecordEnded):
        taken_back.taken_back(NOON + DAY)


def test_whoever_is_being_erased_takes_nothing_back() -> None:
    begun = a_plea().begun(NOON + DAY)

    assert (begun.is_open, begun.version, begun.begun_at) == (False, 2, NOON + DAY)
    with pytest.raises(RecordEnded):
        begun.taken_back(NOON + DAY)
    with pytest.raises(RecordEnded):
        begun.begun(NOON + DAY)


def test_a_search_is_answered_once_and_the_latest_answer_stands() -> None:
    search = a_plea(collection=FAIR)

    answered = search.answered(a_search_answer())

    assert (answered.is_open, answered.version) == (False, 2)
    with pytest.raises(RecordEnded):
        answered.answered(a_search_answer())
    with pytest.raises(RecordEnded):
        answered.taken_back(NOON + DAY)
    again = a_plea(collection=FAIR, at=NOON + 2 * DAY)
    nowhere = again.answered(a_search_answer(outcome=SearchOutcome.NOWHERE))
    assert answers_in([nowhere, answered, a_plea()]) == {FAIR: nowhere.answer}
