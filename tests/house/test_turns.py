"""What is dealt out in turns leaves nothing out, and everybody in a run is dealt the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import turns
from tests.soak.dealt import HELPERS, TESTS, dealing, dealt_to
from tests.turns import dealt

THINGS = st.lists(st.integers(), min_size=1, max_size=30, unique=True)


@given(THINGS, st.integers(1, 9), st.integers(0, 2**32))
def test_in_so_many_turns_everything_was_dealt(things: list[int], one_in: int, first: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        met: list[int] = []
        for turn in range(first, first + one_in):
            patch.setenv(turns.VARIABLE, str(turn))
            part = dealt(things, one_in=one_in)
            assert part
            met += part

    assert set(met) == set(things)


def test_all_of_it_is_dealt_when_all_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(turns.VARIABLE, turns.ALL)

    assert dealt("abcdefg", one_in=3) == list("abcdefg")


def test_a_turn_follows_from_the_tree_and_whoever_began_says_which(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(turns.VARIABLE, raising=False)
    first = turns.set_turn()
    monkeypatch.delenv(turns.VARIABLE)
    again = turns.set_turn()
    monkeypatch.setenv(turns.VARIABLE, "7")

    assert int(first) == int(again) and turns.set_turn() == "7" and turns.turn() == 7


def test_whatever_deals_is_a_test_or_says_whom_it_deals_to() -> None:
    """Otherwise nobody ever plays it whole."""
    found = set(dealing())

    helpers = {one for one in found if not one.rpartition("/")[2].startswith("test_")}
    assert helpers == HELPERS.keys()
    assert all((TESTS / one).exists() for one in dealt_to())
