"""
How near is near enough, for a gallery of this size and the approved rate of false matches (R21).

A fixed threshold is never right: the default model's own 0.6 is meant for one comparison, and with
about 0.05 % of all strangers below it a gallery of a few thousand would match everybody.
"""

from dataclasses import dataclass
from itertools import pairwise

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.ids import ModelHash, require_hashes


@dataclass(frozen=True, slots=True)
class Point:
    """The measured share of comparisons of different people at or below a distance."""

    distance: float
    rate: float

    def __post_init__(self) -> None:
        require(self.distance > 0, "a distance is above zero: convert the adapter's score")
        # ISO/IEC 19795-1, the rule of three: none in n comparisons means at most 3/n (95 %).
        require(
            0 < self.rate <= 1,
            "a rate lies above 0 and up to 1: for no match in n comparisons give 3/n",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What a model was measured to do, the nearest distance first."""

    model: ModelHash
    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        require_hashes(model=self.model)
        require_some(points=self.points)
        require(
            all(
                near.distance < far.distance and near.rate <= far.rate
                for near, far in pairwise(self.points)
            ),
            "a larger distance matches no fewer: sort the points and measure again",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """Recorded with every run. `comparison_rate`: what one comparison may add to the target."""

    model: ModelHash
    distance: float
    gallery_size: int
    target_rate: float
    comparison_rate: float

    def __post_init__(self) -> None:
        require_hashes(model=self.model)
        require(self.distance > 0, "a threshold is a distance above zero")
        _require_search(self.gallery_size, self.target_rate)
        require(
            0 < self.comparison_rate <= self.target_rate,
            "one comparison adds a share of the target: derive the threshold again",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfReach:
    """No measured distance is strict enough; `strictest` is the best there is."""

    comparison_rate: float
    strictest: Point

    def __post_init__(self) -> None:
        require(
            self.comparison_rate < self.strictest.rate,
            "the strictest point reaches it: derive the threshold again",
        )


def threshold_for(
    calibration: Calibration, *, gallery_size: int, target_rate: float
) -> Threshold | OutOfReach:
    """The largest measured distance at which a whole search stays within the target rate."""
    _require_search(gallery_size, target_rate)
    # The union bound, which holds however alike the templates are: a search of n comparisons
    # errs at most n times as often as one (ISO/IEC 19795-1, identification from comparisons).
    comparison_rate = target_rate / gallery_size
    reached = [point for point in calibration.points if point.rate <= comparison_rate]
    if not reached:
        return OutOfReach(comparison_rate=comparison_rate, strictest=calibration.points[0])
    # Between two points nobody measured: a line drawn there may be too loose, a step never is.
    return Threshold(
        model=calibration.model,
        distance=reached[-1].distance,
        gallery_size=gallery_size,
        target_rate=target_rate,
        comparison_rate=comparison_rate,
    )


def _require_search(gallery_size: int, target_rate: float) -> None:
    require(gallery_size >= 1, "a search has a gallery: give at least one template")
    require(0 < target_rate < 1, "a target false-match rate lies between 0 and 1")
