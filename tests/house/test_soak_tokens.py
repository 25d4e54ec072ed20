"""Telling two heaps of timings apart: the arithmetic, and that a slower road is seen."""

from random import Random

import pytest

from tests.soak.ranks import auc, by_chance, distance, interval
from tests.soak.tokens import MOST, Timings, is_a_coin, judged


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ([1.0, 2.0], [3.0, 4.0], 1.0),
        ([3.0, 4.0], [1.0, 2.0], 0.0),
        ([1.0, 2.0, 3.0], [1.0, 2.0, 3.0], 0.5),
        ([1.0, 3.0], [2.0, 4.0], 0.75),
        ([1.0], [1.0], 0.5),
    ],
)
def test_it_is_how_often_the_one_is_larger(
    left: list[float], right: list[float], found: float
) -> None:
    assert auc(left, right) == found
    assert distance(left, right) == max(found, 1 - found)


def spans(seed: int, *, later: float) -> list[float]:
    """As a busy machine answers: mostly alike, sometimes far too late."""
    chance = Random(seed)
    return [later + chance.lognormvariate(4, 0.3) for _ in range(1000)]


def test_two_roads_of_one_length_are_not_told_apart() -> None:
    timings = Timings(unknown=spans(1, later=0), expired=spans(2, later=0))

    figures = judged(timings, chance=Random(1))

    assert figures["timings"] == 2000
    assert is_a_coin(figures, is_quick=False) and is_a_coin(figures, is_quick=True)
    assert float(figures["auc_from"]) < 0.5 < float(figures["auc_to"])


@pytest.mark.parametrize("later", [-12, 12])
def test_a_road_that_is_longer_is_seen_whichever_it_is(later: float) -> None:
    """A read that one of them is spared."""
    timings = Timings(unknown=spans(1, later=0), expired=spans(2, later=later))

    figures = judged(timings, chance=Random(1))

    assert float(figures["auc"]) > MOST
    assert not is_a_coin(figures, is_quick=False) and not is_a_coin(figures, is_quick=True)


def test_what_chance_alone_does_is_said_with_it() -> None:
    left, right = spans(1, later=0)[:50], spans(2, later=0)[:50]

    assert 0.5 < by_chance(left, right, chance=Random(1)) < 0.7
    low, high = interval(left, right, chance=Random(1))
    assert low < auc(left, right) < high
