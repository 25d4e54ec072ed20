"""What labelled pairs say of a model, and how sure that is; plain arithmetic (R24)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

# Of the standard normal distribution: 95 % lie within.
_WITHIN_95: Final = 1.959964


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two files, and whether somebody said that they show the same person."""

    one: str
    other: str
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Distances:
    """Of pairs of the same person and of different people, the nearest first."""

    same: tuple[float, ...]
    different: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """`low`, `high`: where the true rate lies with 95 %, were the pairs independent (Wilson)."""

    errors: int
    of: int
    rate: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """
    At one distance. None stands for what cannot be said: of no pairs there is no rate.

    `auc`: how often two pictures of one person are nearer than two of different people.
    """

    distance: float
    same: int
    different: int
    accuracy: float | None
    auc: float | None
    false_match: Rate
    false_non_match: Rate
    mean_same: float | None
    mean_different: float | None


def figures_of(distances: Distances, *, distance: float) -> Figures:
    near, far = distances.same, distances.different
    missed = len(near) - bisect_right(near, distance)
    matched = bisect_right(far, distance)
    right = len(near) + len(far) - missed - matched
    return Figures(
        distance=distance,
        same=len(near),
        different=len(far),
        accuracy=_share(right, of=len(near) + len(far)),
        auc=_area(near, far),
        false_match=rate_of(matched, of=len(far)),
        false_non_match=rate_of(missed, of=len(near)),
        mean_same=_share(sum(near), of=len(near)),
        mean_different=_share(sum(far), of=len(far)),
    )


def rate_of(errors: int, *, of: int) -> Rate:
    if not of:
        return Rate(errors=0, of=0, rate=None, low=0, high=1)
    rate, square = errors / of, _WITHIN_95**2
    middle = (rate + square / (2 * of)) / (1 + square / of)
    half = _WITHIN_95 * sqrt(rate * (1 - rate) / of + square / (4 * of**2)) / (1 + square / of)
    # What was seen lies within, however the last digit was rounded.
    low, high = min(rate, max(0.0, middle - half)), max(rate, min(1.0, middle + half))
    return Rate(errors=errors, of=of, rate=rate, low=low, high=high)


def identities_in(pairs: Iterable[Pair]) -> tuple[int, int]:
    """
    How many people there are at most, and how many pairs contradict the others.

    Two files are one person's where pairs lead from one to the other; what nobody joined may still
    be the same person twice.
    """
    given = list(pairs)
    leader = {name: name for pair in given for name in (pair.one, pair.other)}
    for pair in given:
        if pair.is_same:
            leader[_first(leader, pair.one)] = _first(leader, pair.other)
    against = (
        not pair.is_same and _first(leader, pair.one) == _first(leader, pair.other)
        for pair in given
    )
    return len({_first(leader, name) for name in leader}), sum(against)


def _first(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        leader[name] = leader[leader[name]]
        name = leader[name]
    return name


def _area(near: Sequence[float], far: Sequence[float]) -> float | None:
    """The area under the curve; a draw counts half."""
    beyond = sum(len(far) - (bisect_left(far, one) + bisect_right(far, one)) / 2 for one in near)
    return _share(beyond, of=len(near) * len(far))


def _share(some: float, *, of: int) -> float | None:
    return some / of if of else None
