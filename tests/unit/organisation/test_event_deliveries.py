"""R44: what an endpoint is told, for how long it is tried, and what its answers mean."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.organisation.deliveries import (
    IN_HAND_FOR,
    KEPT_FOR,
    RETRIES,
    Attempt,
    Delivery,
    Outcome,
    Standing,
    answered,
)
from tests.builders import DAY, NOON, SECOND, a_delivery

REFUSED = Attempt(at=NOON, outcome=Outcome.REFUSED, status=500)
TAKEN = Attempt(at=NOON, outcome=Outcome.TAKEN, status=204)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.TAKEN),
        (204, Outcome.TAKEN),
        (299, Outcome.TAKEN),
        (199, Outcome.REFUSED),
        (300, Outcome.REFUSED),
        (301, Outcome.REFUSED),
        (404, Outcome.REFUSED),
        (410, Outcome.GONE),
        (500, Outcome.REFUSED),
    ],
)
def test_r44_an_answer_means(status: int, outcome: Outcome) -> None:
    assert answered(status, NOON) == Attempt(at=NOON, outcome=outcome, status=status)


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.UNREACHABLE, Outcome.OFF_LIMITS])
@given(lucks=st.lists(st.integers(0, 255), min_size=10, max_size=10))
def test_r44_whoever_does_not_take_it_is_tried_for_three_days_and_then_given_up(
    outcome: Outcome, lucks: list[int]
) -> None:
    delivery, at = a_delivery(), NOON
    status = 500 if outcome is Outcome.REFUSED else None
    for luck in lucks[: len(RETRIES)]:
        delivery = delivery.tried(Attempt(at=at, outcome=outcome, status=status), luck=luck)
        assert delivery.standing is Standing.WAITING and delivery.due_at
        pause = RETRIES[delivery.tries - 1]
        assert pause <= delivery.due_at - at <= pause * 1.2
        at = delivery.due_at

    last = delivery.tried(Attempt(at=at, outcome=outcome, status=status), luck=lucks[-1])

    assert last.standing is Standing.GIVEN_UP
    assert 3 * DAY < at - NOON < 4 * DAY
    assert last.kept_until == at + KEPT_FOR


def test_an_endpoint_that_asks_for_time_is_given_some() -> None:
    def pause(after: timedelta) -> timedelta:
        due_at = a_delivery().tried(REFUSED, luck=0, after=after).due_at
        assert due_at is not None
        return due_at - NOON

    assert pause(timedelta(seconds=1)) == RETRIES[0]
    assert pause(timedelta(minutes=7)) == timedelta(minutes=7)
    assert pause(900 * DAY) == RETRIES[-1]


@pytest.mark.parametrize(
    ("attempt", "standing"),
    [
        (TAKEN, Standing.DELIVERED),
        (Attempt(at=NOON, outcome=Outcome.GONE, status=410), Standing.GIVEN_UP),
    ],
)
def test_what_was_taken_and_whom_nobody_listens_to_any_more_is_not_tried_again(
    attempt: Attempt, standing: Standing
) -> None:
    assert a_delivery().tried(attempt, luck=0).standing is standing


def test_r44_what_is_sent_again_has_the_whole_schedule_before_it() -> None:
    delivery = a_delivery(due_at=None, tries=10, attempts=(TAKEN,))

    again = delivery.again(NOON + DAY)

    assert (again.due_at, again.tries, again.attempts) == (NOON + DAY, 0, (TAKEN,))
    assert again.event.id == delivery.event.id
    assert again.tried(REFUSED, luck=0).standing is Standing.WAITING


def test_what_somebody_has_in_hand_is_due_again_should_she_crash() -> None:
    assert a_delivery().in_hand(NOON).due_at == NOON + IN_HAND_FOR


def test_what_was_never_tried_can_be_given_up_too() -> None:
    assert a_delivery().given_up().standing is Standing.GIVEN_UP


def test_of_many_attempts_the_latest_are_kept() -> None:
    delivery: Delivery = a_delivery()
    for second in range(30):
        attempt = Attempt(at=NOON + second * SECOND, outcome=Outcome.UNREACHABLE)
        delivery = delivery.again(NOON).tried(attempt, luck=0)

    assert [one.at for one in delivery.attempts] == [NOON + n * SECOND for n in range(10, 30)]
