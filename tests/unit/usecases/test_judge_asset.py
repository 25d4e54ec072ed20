"""R27: what every channel may show of a picture at this instant."""

import pytest

from quitclaim.domain.errors import NotFound
from tests.builders import (
    INTERNAL,
    PRESS,
    WEBSITE,
)
from tests.unit.usecases.history import NEW, now, told
from tests.unit.usecases.stage import staged


def test_each_channel_has_its_verdict_of_this_instant() -> None:
    fakes = told()

    judged = now(fakes)

    assert [one.channel for one in judged.verdicts] == [INTERNAL, PRESS, WEBSITE]
    assert {one.at for one in judged.verdicts} == {fakes.clock.now()}
    assert judged.asset == fakes.world.assets[NEW.id]


def test_where_nobody_said_what_channels_there_are_there_is_nothing_to_judge() -> None:
    fakes = told()
    fakes.world.rules = None

    judged = now(fakes)

    assert judged.verdicts == () and judged.asset.id == NEW.id


def test_what_is_not_there_is_not_judged() -> None:
    with pytest.raises(NotFound):
        now(staged())
