"""R24: exact shares and their intervals, held against fractions and against their definition."""

from fractions import Fraction
from math import comb, isclose

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.recognition.shares import Share, at_least

RATES = st.integers(min_value=0, max_value=1_000).map(lambda n: n / 1_000)


def exactly(some: int, *, of: int, rate: float) -> float:
    share = Fraction(rate)
    terms = (comb(of, n) * share**n * (1 - share) ** (of - n) for n in range(max(0, some), of + 1))
    return float(sum(terms, Fraction(0)))


@st.composite
def tries(draw: st.DrawFn, most: int = 60) -> tuple[int, int]:
    of = draw(st.integers(min_value=0, max_value=most))
    return draw(st.integers(min_value=0, max_value=of)), of


@for_any(tries(), RATES)
def test_a_tail_is_what_fractions_say(some_of: tuple[int, int], rate: float) -> None:
    some, of = some_of

    found, expected = at_least(some, of=of, rate=rate), exactly(some, of=of, rate=rate)
    assert isclose(found, expected, rel_tol=1e-9, abs_tol=1e-12)


@for_any(tries())
def test_an_interval_holds_what_was_seen_and_ends_where_it_is_unlikely(
    some_of: tuple[int, int],
) -> None:
    some, of = some_of
    share = Share(some=some, of=of)

    assert 0 <= share.low <= (share.value or 0) and (share.value or 0) <= share.high <= 1
    if some:
        assert isclose(exactly(some, of=of, rate=share.low), 0.025, rel_tol=1e-6)
    if some < of:
        assert isclose(1 - exactly(some + 1, of=of, rate=share.high), 0.025, rel_tol=1e-6)


@for_any(tries(), RATES)
def test_more_of_as_many_is_never_likelier(some_of: tuple[int, int], rate: float) -> None:
    some, of = some_of

    more, fewer = at_least(some + 1, of=of, rate=rate), at_least(some, of=of, rate=rate)
    assert more <= fewer + 1e-12


@pytest.mark.parametrize("rate", [1e-12, 0.001, 0.5, 0.999])
@pytest.mark.parametrize("some", [0, 1, 100_000, 199_999, 200_000])
def test_a_whole_library_is_no_reason_to_overflow(some: int, rate: float) -> None:
    assert 0 <= at_least(some, of=200_000, rate=rate) <= 1


def test_of_nothing_there_is_no_share_and_all_is_possible() -> None:
    nothing = Share(some=0, of=0)

    assert (nothing.value, nothing.low, nothing.high) == (None, 0, 1)


def test_as_the_tables_have_it() -> None:
    """Clopper and Pearson: none of thirty, and one of ten."""
    assert round(Share(some=0, of=30).high, 4) == 0.1157
    assert round(Share(some=1, of=10).low, 5) == 0.00253
    assert round(Share(some=1, of=10).high, 4) == 0.4450
