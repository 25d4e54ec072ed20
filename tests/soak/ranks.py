"""How well two heaps of numbers can be told apart, whatever they are spread like."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from random import Random
from typing import Final

_DRAWN: Final = 400


def auc(left: Sequence[float], right: Sequence[float]) -> float:
    """
    How often one of `right` is larger than one of `left`; of two that are equal, half.

    0.5 is a coin, and so is 1 - x as good as x: Mann and Whitney's U over the pairs there are.
    """
    known = sorted(left)
    above = sum(bisect_left(known, one) + bisect_right(known, one) for one in right)
    return above / (2 * len(left) * len(right))


def distance(left: Sequence[float], right: Sequence[float]) -> float:
    """The same for whoever guesses on either side: from 0.5, a coin, to 1."""
    found = auc(left, right)
    return max(found, 1 - found)


def by_chance(left: Sequence[float], right: Sequence[float], *, chance: Random) -> float:
    """What 95 of 100 deals of the same numbers stay below, where nothing tells the heaps apart."""
    both, found = [*left, *right], []
    for _ in range(_DRAWN):
        chance.shuffle(both)
        found.append(distance(both[: len(left)], both[len(left) :]))
    return sorted(found)[_DRAWN * 95 // 100]


def interval(
    left: Sequence[float], right: Sequence[float], *, chance: Random
) -> tuple[float, float]:
    """Between what the middle 95 of 100 samples with replacement say."""
    found = sorted(
        auc(chance.choices(left, k=len(left)), chance.choices(right, k=len(right)))
        for _ in range(_DRAWN)
    )
    return found[_DRAWN * 25 // 1000], found[_DRAWN * 975 // 1000]
