"""R61: what of a picture a rendition shows, in whole pixels, and never more than its crop."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.organisation.finish import Extent, Frame
from quitclaim.domain.pictures.cuts import Box, Cut, Point, framed, shown_of, whole_of
from quitclaim.domain.pictures.regions import WHOLE, Region
from tests.builders import a_region, an_extent

SHAPES: Final = {Frame.SQUARE: 1, Frame.FOUR_TO_FIVE: 4 / 5, Frame.SIXTEEN_TO_NINE: 16 / 9}
LEFT_HALF: Final = a_region(x=0, y=0, w=5_000, h=10_000)


@st.composite
def extents(draw: st.DrawFn) -> Extent:
    sides = st.integers(40, 12_000)
    return Extent(width=draw(sides), height=draw(sides))


@st.composite
def crops(draw: st.DrawFn) -> Region:
    """So large that there are pixels in it, of whatever picture."""
    x, y = draw(st.integers(0, WHOLE // 2)), draw(st.integers(0, WHOLE // 2))
    w, h = draw(st.integers(500, WHOLE - x)), draw(st.integers(500, WHOLE - y))
    return Region(x=x, y=y, w=w, h=h)


points: Final = st.builds(Point, x=st.integers(0, WHOLE), y=st.integers(0, WHOLE))


def is_in(box: Box, other: Box) -> bool:
    return (
        other.left <= box.left
        and other.top <= box.top
        and box.right <= other.right
        and box.bottom <= other.bottom
    )


@given(crops(), extents())
def test_a_crop_never_shows_a_pixel_of_which_a_part_lies_beyond_it(
    crop: Region, extent: Extent
) -> None:
    """R56: so that it lies inside of what was reviewed, to the pixel."""
    box = shown_of(crop, extent=extent)

    assert is_in(box, whole_of(extent))
    assert box.left * WHOLE >= crop.x * extent.width
    assert box.top * WHOLE >= crop.y * extent.height
    assert box.right * WHOLE <= (crop.x + crop.w) * extent.width
    assert box.bottom * WHOLE <= (crop.y + crop.h) * extent.height


@given(st.none() | crops(), extents(), st.none() | points, st.sampled_from(Frame))
def test_a_frame_never_shows_more_than_what_it_is_cut_from(
    crop: Region | None, extent: Extent, middle: Point | None, frame: Frame
) -> None:
    cut = Cut(crop=crop, middle=middle, of=extent)

    assert is_in(cut.box(extent, frame=frame), shown_of(crop, extent=extent))


@given(extents(), points, st.sampled_from(sorted(SHAPES)))
def test_a_frame_is_the_largest_of_its_shape(extent: Extent, middle: Point, frame: Frame) -> None:
    box = Cut(middle=middle).box(extent, frame=frame)

    assert box.width == extent.width or box.height == extent.height
    # Less than a pixel beside the shape.
    assert abs(box.width - box.height * SHAPES[frame]) < max(1, SHAPES[frame])


@given(extents(), points, st.sampled_from(sorted(SHAPES)))
def test_a_frame_lies_around_its_middle_or_at_an_edge(
    extent: Extent, middle: Point, frame: Frame
) -> None:
    box = Cut(middle=middle).box(extent, frame=frame)

    x, y = middle.x * extent.width // WHOLE, middle.y * extent.height // WHOLE
    assert abs((box.left + box.right) / 2 - x) <= 1 or box.left == 0 or box.right == extent.width
    assert abs((box.top + box.bottom) / 2 - y) <= 1 or box.top == 0 or box.bottom == extent.height


@pytest.mark.parametrize(
    ("frame", "box"),
    [
        (Frame.NONE, Box(left=0, top=0, right=1_500, bottom=2_000)),
        (Frame.SQUARE, Box(left=0, top=250, right=1_500, bottom=1_750)),
        (Frame.FOUR_TO_FIVE, Box(left=0, top=63, right=1_500, bottom=1_938)),
        (Frame.SIXTEEN_TO_NINE, Box(left=0, top=579, right=1_500, bottom=1_422)),
    ],
)
def test_without_anybody_to_be_seen_a_frame_lies_in_the_middle(frame: Frame, box: Box) -> None:
    assert Cut(crop=LEFT_HALF, of=an_extent()).box(an_extent(), frame=frame) == box


def test_a_frame_follows_whoever_is_to_be_seen_as_far_as_the_crop_goes() -> None:
    whole = whole_of(an_extent())

    at_the_left, at_the_right = (
        framed(whole, Frame.SQUARE, around=(x, 1_000)) for x in (1_200, 2_900)
    )

    assert at_the_left == Box(left=200, top=0, right=2_200, bottom=2_000)
    assert at_the_right == Box(left=1_000, top=0, right=3_000, bottom=2_000)


def test_of_a_sliver_a_frame_is_a_pixel_at_least() -> None:
    sliver = Box(left=7, top=0, right=8, bottom=100)

    assert framed(sliver, Frame.SIXTEEN_TO_NINE, around=None).height == 1
