"""What is broken off at any one of its calls: a round, a replay, an erasure."""

from collections.abc import Callable
from functools import partial
from itertools import count

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.pictures.assets import Asset
from tests.builders import ADA
from tests.fakes.calls import Crash
from tests.fakes.fakes import Fakes
from tests.turns import dealt
from tests.unit.usecases.erasures import erase, full
from tests.unit.usecases.stage import watched


def broken_off(
    act: Callable[[], object],
    fakes: Fakes,
    *,
    at: int,
    after: bool,
    error: BaseException | None = None,
) -> None:
    """Its call of this number fails, before its effect or after it; a process dies of it."""
    error = error or Crash()
    name = "answered" if after else "called"
    usual, numbers = getattr(fakes.world, name), count(1)

    def hook(called: str) -> None:
        if next(numbers) == at:
            raise error
        usual(called)

    setattr(fakes.world, name, hook)
    with pytest.raises(type(error)):
        act()
    setattr(fakes.world, name, usual)


def calls_of_an_erasure(*more: Asset, asked: PersonId = ADA) -> list[int]:
    """The numbers of those at which it is broken off in this turn."""
    fakes = full(*more)
    with watched(fakes) as calls:
        erase(fakes, asked)
    return dealt(range(1, len(calls) + 1), one_in=3)


def erase_until(
    fakes: Fakes, asked: PersonId, *, at: int, after: bool, error: BaseException
) -> None:
    """It breaks off at the call of this number."""
    broken_off(partial(erase, fakes, asked), fakes, at=at, after=after, error=error)
