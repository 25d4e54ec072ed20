"""R24: a figure is what the pairs say, with how sure that is and how many people it rests on."""

import pytest

from cli.pair_figures import Distances, Figures, Pair, identities_in, rate_of
from cli.pair_figures import figures_of as figures_at


def pair(one: str, other: str, *, is_same: bool = True) -> Pair:
    return Pair(one=one, other=other, is_same=is_same)


def figures_of(same: list[float], different: list[float], *, distance: float) -> Figures:
    found = Distances(same=tuple(sorted(same)), different=tuple(sorted(different)))
    return figures_at(found, distance=distance)


def test_each_pair_falls_on_a_side_of_the_distance_and_at_it_it_matches() -> None:
    figures = figures_of([0.2, 0.5, 0.7], [0.5, 0.8, 0.9, 0.95], distance=0.5)

    assert (figures.false_match.errors, figures.false_match.of) == (1, 4)
    assert (figures.false_non_match.errors, figures.false_non_match.of) == (1, 3)
    assert figures.accuracy == pytest.approx(5 / 7)
    assert figures.mean_same == pytest.approx(1.4 / 3)


@pytest.mark.parametrize(
    ("same", "different", "area"),
    [
        ([0.1, 0.2], [0.3, 0.4], 1.0),
        ([0.3, 0.4], [0.1, 0.2], 0.0),
        ([0.2], [0.2], 0.5),
        ([0.1, 0.35], [0.3, 0.4], 0.75),
    ],
)
def test_the_area_is_how_often_the_same_person_is_nearer(
    same: list[float], different: list[float], area: float
) -> None:
    assert figures_of(same, different, distance=0.6).auc == area


def test_of_nothing_nothing_is_said() -> None:
    figures = figures_of([], [0.9], distance=0.6)

    assert (figures.auc, figures.mean_same, figures.false_non_match.rate) == (None, None, None)
    assert (figures.false_non_match.low, figures.false_non_match.high) == (0, 1)
    assert figures_of([], [], distance=0.6).accuracy is None


def test_an_interval_is_the_one_of_the_book() -> None:
    """Wilson (1927): of 10 tries 1, between 0.0179 and 0.4042."""
    rate = rate_of(1, of=10)

    assert [rate.low, rate.high] == pytest.approx([0.0179, 0.4042], abs=1e-4)


@pytest.mark.parametrize(("errors", "of"), [(0, 300), (300, 300), (1, 3), (7, 1_000)])
def test_an_interval_holds_what_was_seen_and_never_says_never(errors: int, of: int) -> None:
    rate = rate_of(errors, of=of)

    assert 0 <= rate.low <= errors / of <= rate.high <= 1
    assert rate.high > 0 and rate.low < 1


def test_people_are_counted_by_the_pairs_that_join_their_pictures() -> None:
    pairs = [pair("a", "b"), pair("b", "c"), pair("d", "e", is_same=False), pair("c", "d")]

    assert identities_in(pairs) == (2, 0)
    assert identities_in([]) == (0, 0)


def test_a_pair_that_cannot_be_true_with_the_others_is_told() -> None:
    pairs = [pair("a", "b"), pair("b", "c"), pair("a", "c", is_same=False)]

    assert identities_in(pairs) == (1, 1)
