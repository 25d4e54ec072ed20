"""How often is too often, and until when (R48)."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.rates import Limit
from tests.builders import NOON, SECOND

MINUTE = timedelta(minutes=1)
THRICE = Limit("thrice", 3, MINUTE)


def test_as_many_as_allowed_go_on_and_the_next_waits_for_the_window_to_end() -> None:
    at = NOON + 20 * SECOND

    assert [THRICE.wait_after(count, at=at) for count in (1, 3)] == [None, None]
    assert THRICE.wait_after(4, at=at) == 40 * SECOND


def test_windows_follow_on_each_other_without_a_gap() -> None:
    assert THRICE.window(NOON) == THRICE.window(NOON + MINUTE - SECOND) == NOON
    assert THRICE.window(NOON + MINUTE) == NOON + MINUTE
    assert THRICE.window(NOON - SECOND) == NOON - MINUTE


@pytest.mark.parametrize(
    "impossible", [("Too Loud", 1, MINUTE), ("none", 0, MINUTE), ("at_once", 1, MINUTE / 61)]
)
def test_an_impossible_limit_does_not_come_into_being(
    impossible: tuple[str, int, timedelta],
) -> None:
    with pytest.raises(ImpossibleValue):
        Limit(*impossible)
