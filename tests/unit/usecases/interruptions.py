"""An erasure that is broken off at any one of its calls."""

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.pictures.assets import Asset
from tests.builders import ADA
from tests.fakes.fakes import Fakes
from tests.turns import dealt
from tests.unit.usecases.erasures import erase, full
from tests.unit.usecases.stage import watched


def calls_of_an_erasure(*more: Asset, asked: PersonId = ADA) -> list[int]:
    """The numbers of those at which it is broken off in this turn."""
    fakes = full(*more)
    with watched(fakes) as calls:
        erase(fakes, asked)
    return dealt(range(1, len(calls) + 1), one_in=3)


def broken_off(
    fakes: Fakes, asked: PersonId, *, at: int, after: bool, error: BaseException
) -> None:
    """The call of this number fails, before its effect or after it."""
    usual, seen = (fakes.world.answered if after else fakes.world.called), [0]

    def hook(name: str) -> None:
        seen[0] += 1
        if seen[0] == at:
            raise error
        usual(name)

    name = "answered" if after else "called"
    setattr(fakes.world, name, hook)
    with pytest.raises(type(error)):
        erase(fakes, asked)
    setattr(fakes.world, name, usual)
