"""R21: a calibration is measured, a threshold derived; anything else is refused."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.recognition.thresholds import Calibration, OutOfReach, Point, threshold_for
from tests.builders import a_hash
from tests.unit.builders_matching import a_calibration, a_threshold


@pytest.mark.parametrize(
    ("point", "remedy"),
    [
        ((0.0, 0.1), "above zero"),
        ((-0.1, 0.1), "above zero"),
        ((float("nan"), 0.1), "above zero"),
        ((0.3, 0.0), "3/n"),
        ((0.3, -0.1), "3/n"),
        ((0.3, 1.1), "3/n"),
    ],
)
def test_a_point_that_cannot_be_measured_is_refused(
    point: tuple[float, float], remedy: str
) -> None:
    assert Point(0.3, 1.0).rate == 1.0
    with pytest.raises(ImpossibleValue, match=remedy):
        Point(*point)


@pytest.mark.parametrize(
    "points",
    [
        [(0.3, 0.01), (0.3, 0.02)],
        [(0.4, 0.01), (0.3, 0.02)],
        [(0.3, 0.02), (0.4, 0.01)],
        [(0.2, 0.01), (0.3, 0.02), (0.25, 0.02)],
    ],
)
def test_a_larger_distance_matches_no_fewer(points: list[tuple[float, float]]) -> None:
    assert len(a_calibration((0.3, 0.01), (0.4, 0.01)).points) == 2
    with pytest.raises(ImpossibleValue, match="sort the points"):
        a_calibration(*points)


def test_a_calibration_is_of_a_model_and_has_points() -> None:
    with pytest.raises(ImpossibleValue, match="points is empty"):
        Calibration(model=a_hash("model"), points=())
    with pytest.raises(ImpossibleValue, match="model is no hash"):
        a_calibration(model="dlib")


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"gallery_size": 0}, "at least one template"),
        ({"target_rate": 0.0}, "between 0 and 1"),
        ({"target_rate": 1.0}, "between 0 and 1"),
    ],
)
def test_a_search_has_a_gallery_and_a_target(changes: dict[str, Any], remedy: str) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        threshold_for(a_calibration(), **({"gallery_size": 9, "target_rate": 0.01} | changes))
    with pytest.raises(ImpossibleValue, match=remedy):
        a_threshold(**changes)


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"model": "dlib"}, "no hash"),
        ({"distance": 0.0}, "above zero"),
        ({"comparison_rate": 0.0}, "a share of the target"),
        ({"comparison_rate": 0.0011}, "a share of the target"),
    ],
)
def test_a_threshold_that_was_not_derived_is_refused(changes: dict[str, Any], remedy: str) -> None:
    assert a_threshold(comparison_rate=0.001).comparison_rate == 0.001
    with pytest.raises(ImpossibleValue, match=remedy):
        a_threshold(**changes)
    with pytest.raises(ImpossibleValue, match="reaches it"):
        OutOfReach(comparison_rate=0.1, strictest=Point(0.3, 0.1))
