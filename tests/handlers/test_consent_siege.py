"""R12, R48: a sample of the siege that `make soak ARGS='links tokens'` lays to the public pages."""

import pytest

from tests.builders import DAY
from tests.handlers.links import NEVER_MINTED, TOKEN, a_hall
from tests.handlers.visitors import Visitor
from tests.soak.links import fate_of


@pytest.mark.parametrize("town", range(6))
def test_strangers_change_nothing_and_leave_nothing(town: int) -> None:
    """The first of them is flooded too; in each, everybody signs and takes back in the end."""
    fate = fate_of(town, seed="a sample", strikes=72)

    assert fate.broken == []
    assert fate.requests > (2000 if town == 0 else 150)
    assert {status[0] for status in fate.answered} == {"2", "3", "4"}


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_nobody_minted_is_looked_for_as_what_ran_out(method: str) -> None:
    """Through the whole door: the soak asks a clock, this counts."""
    asked = []
    for token in (NEVER_MINTED, TOKEN):
        hall, called = a_hall(), list[str]()
        hall.fakes.clock.step(31 * DAY)
        hall.fakes.world.called = called.append
        visitor = Visitor(hall)
        visitor.send(method, f"/c/{token}")
        assert visitor.send(method, "/c").status == 404
        asked.append(called)

    assert asked[0] == asked[1] and "consents.dossier" in asked[0]
