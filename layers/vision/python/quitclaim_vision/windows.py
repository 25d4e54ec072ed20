"""Parts of a picture, looked at one by one; they overlap, so that no face is cut in two."""

import itertools
import math
from dataclasses import dataclass, replace
from typing import Final

from quitclaim_vision.upright import Box

_SLACK: Final = 4  # two looks at one face place it a little differently: better twice than never


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one axis in whole pixels; of the faces centred in its core, it has all."""

    start: int
    end: int
    core: tuple[float, float]

    def answers_for(self, position: float) -> bool:
        low, high = self.core
        return low <= position < high


@dataclass(frozen=True, slots=True)
class Window:
    across: Span
    down: Span
    tallest: float = math.inf  # a larger face may not be whole in here

    def answers_for(self, centre: tuple[float, float]) -> bool:
        return self.across.answers_for(centre[0]) and self.down.answers_for(centre[1])


def around(box: Box, *, width: int, height: int) -> Window:
    """As much again on every side, for a face that was seen a little elsewhere before."""
    left, top, across, down = box
    return Window(
        _stretch(left - across, left + 2 * across, of=width),
        _stretch(top - down, top + 2 * down, of=height),
    )


def windows(width: int, height: int, *, side: float, overlap: float) -> list[Window]:
    """Cover a picture with the fewest windows of at most `side`, all about equally large."""
    down, across = (_spans(extent, side=side, overlap=overlap) for extent in (height, width))
    if len(down) == len(across) == 1:
        return [Window(across[0], down[0])]
    return [Window(one, other, overlap) for other, one in itertools.product(down, across)]


def _stretch(start: float, end: float, *, of: int) -> Span:
    return Span(max(0, math.floor(start)), min(of, math.ceil(end)), (-math.inf, math.inf))


def _spans(extent: int, *, side: float, overlap: float) -> list[Span]:
    if extent <= side:
        return [Span(0, extent, (-math.inf, math.inf))]
    parts = math.ceil((extent - overlap) / (side - overlap))
    step = (extent - overlap) / parts
    spans = [_span(part, step=step, overlap=overlap) for part in range(parts)]
    # To the very edge: a sum of fractions may end a hair, and so a pixel, before it.
    first = replace(spans[0], start=0, core=(-math.inf, spans[0].core[1]))
    last = replace(spans[-1], end=extent, core=(spans[-1].core[0], math.inf))
    return [first, *spans[1:-1], last]


def _span(part: int, *, step: float, overlap: float) -> Span:
    start, margin = part * step, overlap / 2 - _SLACK
    end = start + step + overlap
    return Span(math.floor(start), math.floor(end), (start + margin, end - margin))
