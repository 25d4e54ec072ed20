"""R21: how near is near enough, from what was measured and never looser."""

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.recognition.thresholds import (
    Calibration,
    OutOfReach,
    Point,
    Threshold,
    threshold_for,
)
from tests.builders import a_hash
from tests.unit.builders_matching import a_calibration

CALIBRATIONS = st.lists(
    st.tuples(st.integers(1, 200), st.integers(1, 10_000)), min_size=1, max_size=6
).map(
    lambda points: a_calibration(
        *zip(
            sorted({distance / 100 for distance, _ in points}),
            sorted(rate / 10_000 for _, rate in points),
            strict=False,
        )
    )
)


def derived(gallery_size: int = 10, target_rate: float = 0.01) -> Threshold | OutOfReach:
    return threshold_for(a_calibration(), gallery_size=gallery_size, target_rate=target_rate)


def test_the_target_is_shared_among_the_comparisons_of_a_search() -> None:
    assert derived() == Threshold(
        model=a_hash("model"),
        distance=0.4,
        gallery_size=10,
        target_rate=0.01,
        comparison_rate=0.001,
    )


@pytest.mark.parametrize(
    ("gallery_size", "distance"), [(1, 0.5), (2, 0.4), (10, 0.4), (11, 0.3), (100, 0.3)]
)
def test_between_two_measured_points_the_nearer_holds(gallery_size: int, distance: float) -> None:
    threshold = derived(gallery_size)

    assert isinstance(threshold, Threshold)
    assert threshold.distance == distance


def test_a_rate_no_point_reaches_refuses_and_says_what_was_needed() -> None:
    assert derived(200) == OutOfReach(comparison_rate=0.00005, strictest=Point(0.3, 0.0001))


@for_any(CALIBRATIONS, st.integers(1, 50), st.floats(0.0001, 0.99))
def test_a_threshold_is_a_measured_point_that_stays_within_the_target(
    calibration: Calibration, size: int, target: float
) -> None:
    answer = threshold_for(calibration, gallery_size=size, target_rate=target)

    rates = {point.distance: point.rate for point in calibration.points}
    if isinstance(answer, Threshold):
        assert rates[answer.distance] <= answer.comparison_rate == target / size
        looser = [rate for distance, rate in rates.items() if distance > answer.distance]
        assert all(rate > answer.comparison_rate for rate in looser)
    else:
        assert all(rate > target / size for rate in rates.values())


@for_any(CALIBRATIONS, st.integers(1, 50), st.floats(0.0001, 0.99))
def test_a_larger_gallery_is_never_matched_more_loosely(
    calibration: Calibration, size: int, target: float
) -> None:
    smaller = threshold_for(calibration, gallery_size=size, target_rate=target)
    larger = threshold_for(calibration, gallery_size=size + 1, target_rate=target)

    if isinstance(larger, Threshold):
        assert isinstance(smaller, Threshold)
        assert larger.distance <= smaller.distance
