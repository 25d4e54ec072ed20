import pytest

from quitclaim.domain.pictures.regions import Region
from tests.builders import a_region

BOX = a_region(x=100, y=200, w=10, h=20)


@pytest.mark.parametrize(
    ("changes", "overlap"),
    [
        ({}, 1.0),
        # Half of it to the right, and half of it below.
        ({"x": 105}, 100 / 300),
        ({"y": 210}, 100 / 300),
        ({"x": 105, "y": 210}, 50 / 350),
        ({"w": 20}, 0.5),
        ({"w": 5, "h": 10}, 0.25),
        ({"x": 90, "y": 180, "w": 40, "h": 80}, 200 / 3200),
        # Side by side they share an edge and nothing else.
        ({"x": 110}, 0.0),
        ({"y": 220}, 0.0),
        ({"x": 300, "y": 300}, 0.0),
        ({"x": 300}, 0.0),
    ],
)
def test_an_overlap_is_what_two_regions_share_of_what_both_cover(
    changes: dict[str, int], overlap: float
) -> None:
    other = Region(**({"x": 100, "y": 200, "w": 10, "h": 20} | changes))

    assert BOX.overlap(other) == overlap
    assert other.overlap(BOX) == overlap


@pytest.mark.parametrize(("w", "is_same"), [(10, True), (20, True), (21, False)])
def test_two_regions_are_one_face_from_an_overlap_of_a_half_on(w: int, *, is_same: bool) -> None:
    assert BOX.is_same_face(a_region(x=100, y=200, w=w, h=20)) is is_same


def test_a_region_may_be_the_whole_picture_or_a_corner_of_it() -> None:
    assert a_region(x=0, y=0, w=10_000, h=10_000).overlap(BOX) == 200 / 10_000**2
    assert a_region(x=9_999, y=9_999, w=1, h=1).w == 1
