"""Between any two calls a replay may die: called again, it ends the same (R37, R51)."""

import pytest

from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.turns import dealt
from tests.unit.usecases.erasures import state, traces
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
        crash_at(fakes, at, after=after)
        with pytest.raises(Crash):
            replay(fakes)
        calm(fakes)
        replay(fakes)

        assert traces(fakes) == {}, at
        assert state(fakes.world) == whole, at


def crash_at(fakes: Fakes, at: int, *, after: bool) -> None:
    seen = [0]

    def hook(_: str) -> None:
        seen[0] += 1
        if seen[0] == at:
            raise Crash

    setattr(fakes.world, "answered" if after else "called", hook)


def calm(fakes: Fakes) -> None:
    fakes.world.called = fakes.world.answered = lambda _: None
