"""How often something happened of so many times, and how sure that is; exact arithmetic (R24)."""

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, fsum, lgamma, log, log1p
from typing import Final

from quitclaim.domain.checks import require

# An interval misses the true share at most so often, half of it on either side.
_OUTSIDE: Final = 0.05
# Halves the interval that often: beyond what a float tells apart.
_HALVINGS: Final = 60
# Beside the first term no float tells the rest.
_NOTHING: Final = 1e-20


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`low`, `high`: where the true share lies with 95 % (Clopper and Pearson, 1934)."""

    some: int
    of: int

    def __post_init__(self) -> None:
        require(0 <= self.some <= self.of, "some of all are no more than all: count both again")

    @property
    def value(self) -> float | None:
        """None: of nothing there is no share."""
        return self.some / self.of if self.of else None

    @property
    def low(self) -> float:
        if not self.some:
            return 0.0
        return _crossing(lambda rate: at_least(self.some, of=self.of, rate=rate) < _OUTSIDE / 2)

    @property
    def high(self) -> float:
        if self.some == self.of:
            return 1.0
        more = self.some + 1
        return _crossing(lambda rate: at_least(more, of=self.of, rate=rate) < 1 - _OUTSIDE / 2)


def at_least(some: int, *, of: int, rate: float) -> float:
    """The probability of `some` or more in so many independent tries, each at `rate`."""
    require(0 <= rate <= 1, "a probability lies between 0 and 1")
    if some <= 0 or rate == 1:
        return 1.0 if some <= of else 0.0
    if some > of or rate == 0:
        return 0.0
    # From where it is most likely outwards: beginning in the far tail every term would be nothing.
    if some > of * rate:
        return min(1.0, _summed(some, of=of, rate=rate, step=1))
    return max(0.0, 1 - _summed(some - 1, of=of, rate=rate, step=-1))


def _summed(first: int, *, of: int, rate: float, step: int) -> float:
    """Of `first` and all that lie beyond it, each of which is less likely than the last."""
    odds, term, terms = rate / (1 - rate), _exactly(first, of=of, rate=rate), list[float]()
    at, least = first, term * _NOTHING
    while 0 <= at <= of and term > least:
        terms.append(term)
        up = (of - at) / (at + 1) * odds
        term *= up if step > 0 else at / (of - at + 1) / odds
        at += step
    return fsum(terms)


def _exactly(some: int, *, of: int, rate: float) -> float:
    ways = lgamma(of + 1) - lgamma(some + 1) - lgamma(of - some + 1)
    return exp(ways + some * log(rate) + (of - some) * log1p(-rate))


def _crossing(is_below: Callable[[float], bool]) -> float:
    """Where what grows with the rate stops being below."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2
