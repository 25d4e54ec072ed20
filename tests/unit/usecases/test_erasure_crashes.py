"""Between any two calls it may die, or an answer be lost: called again, it ends the same (R51)."""

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import PersonId
from tests.builders import ADA
from tests.fakes.calls import Crash
from tests.unit.usecases.erasures import (
    ALIASES,
    HELD,
    erase,
    full,
    state,
    traces,
)
from tests.unit.usecases.interruptions import calls_of_an_erasure, erase_until


@pytest.mark.parametrize("asked", ALIASES, ids=["the kept one", "the gone one"])
@pytest.mark.parametrize("after", [False, True], ids=["before its effect", "after it"])
def test_wherever_it_crashed_the_next_call_ends_the_same(asked: PersonId, *, after: bool) -> None:
    whole = full()
    erase(whole, asked)

    for at in calls_of_an_erasure(asked=asked):
        fakes = full()
        erase_until(fakes, asked, at=at, after=after, error=Crash())
        certificate = erase(fakes, asked)

        assert certificate.is_complete, at
        assert traces(fakes) == {}, at
        assert state(fakes.world) == state(whole.world), at


def test_wherever_an_answer_was_lost_the_next_call_ends_the_same() -> None:
    whole = full()
    erase(whole)

    for at in calls_of_an_erasure():
        fakes = full()
        erase_until(fakes, ADA, at=at, after=True, error=StoreUnavailable("no answer"))

        assert erase(fakes).is_complete, at
        assert state(fakes.world) == state(whole.world), at


def test_wherever_it_crashed_what_a_hold_keeps_is_the_same() -> None:
    whole = full(HELD)
    erase(whole)

    for at in calls_of_an_erasure(HELD):
        fakes = full(HELD)
        erase_until(fakes, ADA, at=at, after=True, error=Crash())

        assert erase(fakes).held == {HELD.id}, at
        assert state(fakes.world) == state(whole.world), at
        assert traces(fakes) == traces(whole), at
