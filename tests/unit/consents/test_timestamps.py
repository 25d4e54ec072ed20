"""R13: what is known while no timestamps are to be had."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.timestamps import Doubt, goes_on
from tests.builders import NOON


@given(st.lists(st.tuples(st.sampled_from(Doubt), st.integers(0, 10**6)), min_size=1))
def test_an_outage_knows_when_it_began_and_why_it_goes_on(tries: list[tuple[Doubt, int]]) -> None:
    outage, at = None, NOON
    pauses = []

    for doubt, waited in tries:
        at += timedelta(seconds=waited)
        outage = goes_on(outage, doubt, at=at)
        pauses.append(outage.again_at - at)

    assert outage and outage.doubt is tries[-1][0] and outage.tries == len(tries)
    assert outage.since == NOON + timedelta(seconds=tries[0][1])
    assert pauses == sorted(pauses) and pauses[-1] <= timedelta(hours=6)
