"""How far a head or a body reaches beyond its face: hidden with it, and left out with it (R28)."""

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.organisation.finish import Cover, Extent
from quitclaim.domain.pictures.cuts import Box
from quitclaim.domain.pictures.regions import WHOLE, Region

# In longer sides of the face: hair, ears and chin are beyond what detectors call a face.
_ABOVE: Final = 0.4
_BESIDE: Final = 0.3
_BELOW: Final = 0.25
# In heights and widths of the face: a grown person is seven to eight heads tall.
_BODY_BELOW: Final = 7.5
_BODY_BESIDE: Final = 1.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """In pixels of the upright picture; it may reach over the edge."""

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        require(
            self.left < self.right and self.top < self.bottom,
            "a reach has an extent: give right and bottom beyond left and top",
        )

    def misses(self, box: Box) -> bool:
        """Whether not one pixel of the box is any of it."""
        is_beside = self.right <= box.left or self.left >= box.right
        return is_beside or self.bottom <= box.top or self.top >= box.bottom

    def lies_in(self, box: Box, *, as_far_as: Box) -> bool:
        """Whether the box has all of it that there is in the other one."""
        return (
            box.left <= max(self.left, as_far_as.left)
            and box.top <= max(self.top, as_far_as.top)
            and box.right >= min(self.right, as_far_as.right)
            and box.bottom >= min(self.bottom, as_far_as.bottom)
        )


def face_of(region: Region, *, extent: Extent) -> Reach:
    """The face itself. Outwards: a pixel of which any part is its own is its own."""
    width, height = extent.width, extent.height
    return Reach(
        left=floor(region.x * width / WHOLE),
        top=floor(region.y * height / WHOLE),
        right=ceil((region.x + region.w) * width / WHOLE),
        bottom=ceil((region.y + region.h) * height / WHOLE),
    )


def reach_of(region: Region, *, extent: Extent, cover: Cover) -> Reach:
    face = face_of(region, extent=extent)
    across, down = face.right - face.left, face.bottom - face.top
    longer = max(across, down)
    is_head = cover is Cover.HEAD
    beside = _BESIDE * longer if is_head else _BODY_BESIDE * across
    below = _BELOW * longer if is_head else _BODY_BELOW * down
    return Reach(
        left=face.left - beside,
        top=face.top - _ABOVE * longer,
        right=face.right + beside,
        bottom=face.bottom + below,
    )
