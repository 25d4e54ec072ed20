"""The colours around what is hidden, cell by cell: all that redaction ever paints with."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

import numpy as np
import numpy.typing as npt

from quitclaim_vision.upright import Pixels
from quitclaim_vision.veils import Mask, Places, Veil

Colours = npt.NDArray[np.float64]  # (down, across, 3), 0 to 255

NEUTRAL: Final = 112.0
_AROUND: Final = 3  # on each side of it, whose colours are looked at
_LOOKS: Final = 6  # pixels looked at in a cell, along each side
_FALLING: Final = 3  # the power of the distance with which a colour counts less


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Cells of `side` pixels over a veil and some around it; it may reach over the edge."""

    left: int
    top: int
    side: int
    across: int
    down: int

    @property
    def rows(self) -> Places:
        """Those that are looked at, as many in each cell."""
        return self.top + self._looks(self.down)

    @property
    def columns(self) -> Places:
        return self.left + self._looks(self.across)

    def _looks(self, cells: int) -> Places:
        within = np.linspace(0, self.side - 1, min(_LOOKS, self.side)).astype(np.int64)
        return (np.arange(cells)[:, None] * self.side + within[None, :]).ravel()


def grid_over(veil: Veil) -> Grid:
    side = max(1, ceil(max(veil.right - veil.left, veil.bottom - veil.top) / veil.cells))
    left, top = (floor(edge) - _AROUND * side for edge in (veil.left, veil.top))
    return Grid(
        left=left,
        top=top,
        side=side,
        across=ceil((veil.right - left) / side) + _AROUND,
        down=ceil((veil.bottom - top) / side) + _AROUND,
    )


def colours_around(upright: Pixels, grid: Grid, *, veils: Sequence[Veil]) -> Colours:
    """What may be seen in each cell; where nothing may, what is seen around it."""
    sums, counts = _seen(upright, grid, veils=veils)
    known = counts > 0
    if not known.any():
        return np.full((*counts.shape, 3), NEUTRAL)
    colours = sums / np.maximum(counts, 1)[..., None]
    here, there = np.argwhere(~known), np.argwhere(known)
    distance = np.linalg.norm(here[:, None] - there[None, :], axis=2)
    weights = counts[known] / distance**_FALLING
    colours[~known] = weights @ colours[known] / weights.sum(axis=1, keepdims=True)
    return np.asarray(colours)


def _seen(upright: Pixels, grid: Grid, *, veils: Sequence[Veil]) -> tuple[Colours, Places]:
    """Of each cell the sum of the colours that may be seen, and of how many pixels."""
    rows, columns = grid.rows, grid.columns
    height, width, _ = upright.shape
    lie_within = _within(rows, height)[:, None] & _within(columns, width)[None, :]
    may_be_seen = lie_within & ~_hidden(rows, columns, veils=veils)
    looked_at = upright[np.ix_(np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1))]
    # What is hidden is nothing, before anything is computed from it.
    looked_at[~may_be_seen] = 0
    cells = (grid.down, len(rows) // grid.down, grid.across, len(columns) // grid.across)
    sums = looked_at.reshape(*cells, 3).sum(axis=(1, 3), dtype=np.float64)
    return sums, may_be_seen.reshape(cells).sum(axis=(1, 3))


def _within(places: Places, end: int) -> Mask:
    return np.asarray((places >= 0) & (places < end))


def _hidden(rows: Places, columns: Places, *, veils: Sequence[Veil]) -> Mask:
    hidden = np.zeros((len(rows), len(columns)), np.bool_)
    for veil in veils:
        if veil.touches(rows, columns):
            hidden |= veil.covers(rows, columns)
    return hidden
