"""R19, R36: what people said of a face without naming anybody."""

from dataclasses import replace
from datetime import datetime

import pytest

from quitclaim.domain.ids import Channel
from quitclaim.domain.instants import Interval
from quitclaim.domain.pictures.marks import Mark, MarkKind
from tests.builders import (
    CAMP,
    DAY,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_keep,
    a_mark,
    a_use,
    an_exemption,
)


@pytest.mark.parametrize(
    ("mark", "keeps"),
    [
        (a_keep(), True),
        (a_keep(NOON + SECOND), True),
        (a_keep(NOON), False),
        (a_mark(MarkKind.REDACT), False),
        (a_mark(MarkKind.BYSTANDER), False),
        (a_mark(MarkKind.NOT_A_FACE), False),
    ],
)
def test_only_a_keep_keeps_and_up_to_its_end(mark: Mark, *, keeps: bool) -> None:
    assert mark.keeps(a_use(), at=NOON) is mark.holds(NOON) is keeps


def test_a_keep_keeps_on_the_channels_it_was_upheld_for() -> None:
    both = replace(a_keep(), stays=a_keep(NOON).stays + a_keep(channels=frozenset({PRESS})).stays)

    assert both.holds(NOON)
    assert not both.keeps(a_use(), at=NOON)
    assert both.keeps(a_use(), at=NOON - SECOND)
    assert both.keeps(a_use(channel=PRESS), at=NOON)
    assert not both.keeps(a_use(channel=PRESS, collection=CAMP), at=NOON)


@pytest.mark.parametrize(
    ("channel", "at", "holds"),
    [
        (WEBSITE, NOON - SECOND, False),
        (WEBSITE, NOON, True),
        (WEBSITE, NOON + DAY - SECOND, True),
        (WEBSITE, NOON + DAY, False),
        (PRESS, NOON, False),
    ],
)
def test_an_exemption_holds_on_its_channels_in_its_time(
    channel: Channel, at: datetime, *, holds: bool
) -> None:
    exemption = an_exemption(during=Interval(NOON, NOON + DAY))

    assert exemption.holds(channel, at=at) is holds
