"""Where a picture is destroyed around a face; whoever is to be hidden goes before who is not."""

from dataclasses import dataclass
from math import ceil, floor
from typing import Final

import numpy as np
import numpy.typing as npt

from quitclaim.domain.organisation.finish import Cover
from quitclaim.domain.pictures.regions import WHOLE, Region

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

# In longer sides of the face: hair, ears and chin are beyond what detectors call a face.
_ABOVE: Final = 0.4
_BESIDE: Final = 0.3
_BELOW: Final = 0.25
# In heights and widths of the face: a grown person is seven to eight heads tall.
_BODY_BELOW: Final = 7.5
_BODY_BESIDE: Final = 1.4
_CELLS: Final = 12
_BODY_CELLS: Final = 30
# Powers of an ellipse, and of a box with round corners.
_ROUND: Final = 2
_SQUARE: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Veil:
    """
    An ellipse, or a box with round corners, that contains the whole region; in pixels.

    It may reach over the edge. `roundness`: the power in (x/a)ᵖ + (y/b)ᵖ = 1. `cells`: in how many
    colours, over its longer side, it is painted.
    """

    left: float
    top: float
    right: float
    bottom: float
    roundness: int
    cells: int

    def spans(self, rows: Places) -> tuple[Places, Places]:
        """Of each row the first pixel that is hidden, and the first that no longer is."""
        across, down = (self.right - self.left) / 2, (self.bottom - self.top) / 2
        middle = (self.left + self.right) / 2
        off = np.abs(rows + 0.5 - (self.top + self.bottom) / 2) / down
        inside = np.clip(1 - off**self.roundness, 0, None)
        half = across * inside ** (1 / self.roundness)
        # A pixel of which any part is inside is hidden.
        starts, ends = np.floor(middle - half), np.ceil(middle + half)
        ends = np.where(inside > 0, ends, starts)
        return starts.astype(np.int64), ends.astype(np.int64)

    def touches(self, rows: Places, columns: Places) -> bool:
        """Whether it may hide anything among them, both in order."""
        beside = self.right < columns[0] or self.left > columns[-1] + 1
        return not (beside or self.bottom < rows[0] or self.top > rows[-1] + 1)

    def covers(self, rows: Places, columns: Places) -> Mask:
        """(rows, columns), each True where that pixel is hidden."""
        starts, ends = self.spans(rows)
        return np.asarray(
            (columns[None, :] >= starts[:, None]) & (columns[None, :] < ends[:, None])
        )


def veil_over(region: Region, *, width: int, height: int, cover: Cover) -> Veil:
    """For a picture of so many pixels."""
    # Outwards: a pixel that is hidden in part is hidden.
    left, top = floor(region.x * width / WHOLE), floor(region.y * height / WHOLE)
    right = ceil((region.x + region.w) * width / WHOLE)
    bottom = ceil((region.y + region.h) * height / WHOLE)
    across, down = right - left, bottom - top
    longer = max(across, down)
    is_head = cover is Cover.HEAD
    beside = _BESIDE * longer if is_head else _BODY_BESIDE * across
    below = _BELOW * longer if is_head else _BODY_BELOW * down
    return Veil(
        left=left - beside,
        top=top - _ABOVE * longer,
        right=right + beside,
        bottom=bottom + below,
        roundness=_ROUND if is_head else _SQUARE,
        cells=_CELLS if is_head else _BODY_CELLS,
    )
