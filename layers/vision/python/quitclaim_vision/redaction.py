"""
Regions of a picture destroyed: not one pixel that is put there follows from one that was there.

A coarse mosaic or a blur of a face is still that face: whoever does the same to a clear photo can
tell it again (docs/redaction.md has how well). So each manner paints with the colours of what lies
around and is not hidden itself; what was under it may have been anything.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

import numpy as np
from PIL import Image

from quitclaim.domain.organisation.finish import Extent, Finish, Manner
from quitclaim.domain.pictures.cuts import Box
from quitclaim.domain.pictures.regions import Region
from quitclaim_vision.surroundings import NEUTRAL, Grid, colours_around, grid_over
from quitclaim_vision.upright import Pixels
from quitclaim_vision.veils import Places, Veil, veil_over

_JITTER: Final = 9.0  # by which cells differ, so that a plain wall shows them too
_BAND: Final = 256  # rows painted at once: the picture is never in memory a second time


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paint:
    """Few cells, to be seen large."""

    grid: Grid
    cells: Image.Image
    sampling: Image.Resampling

    def on(self, rows: Places, columns: Places) -> Pixels:
        """(rows, columns, 3), both without a gap."""
        grid = self.grid
        box = (
            (int(columns[0]) - grid.left) / grid.side,
            (int(rows[0]) - grid.top) / grid.side,
            (int(columns[-1]) + 1 - grid.left) / grid.side,
            (int(rows[-1]) + 1 - grid.top) / grid.side,
        )
        return np.asarray(self.cells.resize((len(columns), len(rows)), self.sampling, box=box))


def redact(
    upright: Pixels, regions: Iterable[Region], *, finish: Finish, seen: Box | None = None
) -> int:
    """
    Destroy these regions in place; say how many there were.

    `seen`: the part that will be shown. Nothing beyond it is touched, nor is any colour from there.
    """
    height, width, _ = upright.shape
    extent, cover = Extent(width=width, height=height), finish.cover
    veils = [veil_over(one, extent=extent, cover=cover, seen=seen) for one in regions]
    part = upright if seen is None else upright[seen.top : seen.bottom, seen.left : seen.right]
    # Nothing is painted from what is under any of them, so their order is of no account.
    for veil in veils:
        _hide(part, veil, paint=_paint(part, veil, veils=veils, manner=finish.manner))
    return len(veils)


def _paint(upright: Pixels, veil: Veil, *, veils: Sequence[Veil], manner: Manner) -> _Paint:
    grid, sampling = grid_over(veil), Image.Resampling.NEAREST
    match manner:
        case Manner.SOLID:
            colours = np.full((grid.down, grid.across, 3), NEUTRAL)
        case Manner.MOSAIC:
            colours = colours_around(upright, grid, veils=veils)
            # Always the same: it is there to be seen, not to hide anything.
            jitter = np.random.default_rng(0).uniform(-_JITTER, _JITTER, (*colours.shape[:2], 1))
            colours = colours + jitter
        case Manner.BLUR:
            colours = colours_around(upright, grid, veils=veils)
            sampling = Image.Resampling.BICUBIC
    cells = np.clip(np.rint(colours), 0, 255).astype(np.uint8)
    return _Paint(grid=grid, cells=Image.fromarray(cells), sampling=sampling)


def _hide(upright: Pixels, veil: Veil, *, paint: _Paint) -> None:
    height, width, _ = upright.shape
    columns = np.arange(max(0, floor(veil.left)), min(width, ceil(veil.right)))
    if not len(columns):
        return  # beyond what will be shown
    for rows in _bands(veil, height):
        part = upright[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        hidden = veil.covers(rows, columns)
        np.copyto(part, paint.on(rows, columns), where=hidden[..., None])


def _bands(veil: Veil, height: int) -> Iterator[Places]:
    top, bottom = max(0, floor(veil.top)), min(height, ceil(veil.bottom))
    for start in range(top, bottom, _BAND):
        yield np.arange(start, min(start + _BAND, bottom))
