"""
What of a picture a rendition shows: the crop somebody set, and in it the frame of its channel.

Everything is whole numbers, so that the rules and whoever cuts mean the same pixels.
"""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.organisation.finish import Extent, Frame
from quitclaim.domain.pictures.regions import WHOLE, Region

# Width to height.
_SHAPES: Final = {
    Frame.SQUARE: (1, 1),
    Frame.FOUR_TO_FIVE: (4, 5),
    Frame.SIXTEEN_TO_NINE: (16, 9),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """In 1/10,000 of the upright picture, as regions are."""

    x: int
    y: int

    def __post_init__(self) -> None:
        require(
            0 <= self.x <= WHOLE and 0 <= self.y <= WHOLE,
            "a point lies within the picture: give 0 to 10,000",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Pixels of an upright picture; `right` and `bottom` are the first beyond it."""

    left: int
    top: int
    right: int
    bottom: int

    def __post_init__(self) -> None:
        require(
            0 <= self.left < self.right and 0 <= self.top < self.bottom,
            "a box has at least one pixel: give right and bottom beyond left and top",
        )

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """
    `middle`: around what a frame is placed; None is the middle of what is shown. `of`: how large
    the picture was when that was decided, so that nobody cuts it by other pixels.
    """

    crop: Region | None = None
    middle: Point | None = None
    of: Extent | None = None

    def __post_init__(self) -> None:
        require(
            self.crop is None or self.of is not None,
            "a crop is cut from a picture of a known size: give the size, too",
        )

    def box(self, extent: Extent, *, frame: Frame) -> Box:
        """What is shown of a picture of so many pixels: never more than the crop."""
        return framed(shown_of(self.crop, extent=extent), frame, around=_pixel(self.middle, extent))


def whole_of(extent: Extent) -> Box:
    return Box(left=0, top=0, right=extent.width, bottom=extent.height)


def shown_of(crop: Region | None, *, extent: Extent) -> Box:
    if crop is None:
        return whole_of(extent)
    left, right = pixels_in(crop.x, crop.w, of=extent.width)
    top, bottom = pixels_in(crop.y, crop.h, of=extent.height)
    return Box(left=left, top=top, right=right, bottom=bottom)


def pixels_in(first: int, size: int, *, of: int) -> tuple[int, int]:
    """Inwards, and so perhaps none: a pixel that lies in a part only partly is not shown."""
    return -(-first * of // WHOLE), (first + size) * of // WHOLE


def framed(box: Box, frame: Frame, *, around: tuple[int, int] | None) -> Box:
    """The largest of that shape in the box, as near around that pixel as it can be placed."""
    shape = _SHAPES.get(frame)
    if shape is None:
        return box
    across, down = shape
    width = max(1, min(box.width, box.height * across // down))
    height = max(1, min(box.height, box.width * down // across))
    x, y = around or ((box.left + box.right) // 2, (box.top + box.bottom) // 2)
    left = _placed(x - width // 2, first=box.left, last=box.right - width)
    top = _placed(y - height // 2, first=box.top, last=box.bottom - height)
    return Box(left=left, top=top, right=left + width, bottom=top + height)


def _placed(wanted: int, *, first: int, last: int) -> int:
    return min(max(wanted, first), last)


def _pixel(point: Point | None, extent: Extent) -> tuple[int, int] | None:
    if point is None:
        return None
    return point.x * extent.width // WHOLE, point.y * extent.height // WHOLE


# All of it, in the shape in which it came.
ALL: Final = Cut()
