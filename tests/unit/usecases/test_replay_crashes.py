"""Between any two calls a replay may die: called again, it ends the same (R37, R51)."""

from functools import partial

import pytest

from tests.turns import dealt
from tests.unit.usecases.erasures import state, traces
from tests.unit.usecases.interruptions import broken_off
from tests.unit.usecases.recoveries import an_old_copy, replay
from tests.unit.usecases.stage import watched


@pytest.mark.parametrize("after", [False, True])
def test_wherever_it_crashed_the_next_one_ends_the_same(*, after: bool) -> None:
    fakes = an_old_copy()
    with watched(fakes) as calls:
        replay(fakes)
    whole = state(fakes.world)

    for at in dealt(range(1, len(calls) + 1), one_in=5):
        fakes = an_old_copy()
        broken_off(partial(replay, fakes), fakes, at=at, after=after)
        replay(fakes)

        assert traces(fakes) == {}, at
        assert state(fakes.world) == whole, at
