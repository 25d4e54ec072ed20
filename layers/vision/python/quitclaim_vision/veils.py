"""Where a picture is destroyed around a face; whoever is to be hidden goes before who is not."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from quitclaim.domain.organisation.finish import Cover, Extent
from quitclaim.domain.pictures.cuts import Box, whole_of
from quitclaim.domain.pictures.reaches import reach_of
from quitclaim.domain.pictures.regions import Region

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]

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


def veil_over(region: Region, *, extent: Extent, cover: Cover, seen: Box | None = None) -> Veil:
    """`extent`: of the whole picture; `seen`: the part of it that the veil is to lie over."""
    reach = reach_of(region, extent=extent, cover=cover)
    part, is_head = seen or whole_of(extent), cover is Cover.HEAD
    return Veil(
        left=reach.left - part.left,
        top=reach.top - part.top,
        right=reach.right - part.left,
        bottom=reach.bottom - part.top,
        roundness=_ROUND if is_head else _SQUARE,
        cells=_CELLS if is_head else _BODY_CELLS,
    )
