"""Two pictures of how far a pack tells people apart: curves and bars, and nobody's face (R24)."""

from bisect import bisect_right
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from typing import Final

from PIL import Image, ImageDraw, ImageFont

Point = tuple[float, float]

_WIDE, _HIGH, _MARGIN = 720, 480, 56
_INK, _PAPER, _GREY = (20, 20, 20), (255, 255, 255), (200, 200, 200)
_SAME, _DIFFERENT = (0, 114, 178), (213, 94, 0)  # told apart by the colour-blind (Okabe, Ito)
_BARS: Final = 40
_TICKS: Final = 5


def roc(same: Sequence[float], different: Sequence[float], *, distance: float) -> bytes:
    """Both sorted. How many are found at each rate of false matches; a ring marks the distance."""
    plot = _Plot(across="false matches", up="same person found", most=1)
    steps = sorted({0.0, *same, *different})
    plot.line([(_below(different, one), _below(same, one)) for one in steps], colour=_SAME)
    plot.ring((_below(different, distance), _below(same, distance)))
    return plot.written()


def histogram(same: Sequence[float], different: Sequence[float], *, distance: float) -> bytes:
    """Both sorted. Which share of the pairs is how far apart; a line marks the distance."""
    most = max((distance, *same, *different)) * 1.05
    plot = _Plot(across="distance: blue one person, orange two", up="share of most", most=most)
    for some, colour in ((different, _DIFFERENT), (same, _SAME)):
        edges = pairwise([most * nth / _BARS for nth in range(_BARS + 1)])
        shares = {edge: _below(some, edge[1]) - _below(some, edge[0]) for edge in edges}
        highest = max(shares.values())
        for (left, right), share in shares.items():
            if share:
                plot.bar(left, right, high=share / highest, colour=colour)
    plot.line([(distance, 0), (distance, 1)], colour=_INK)
    return plot.written()


class _Plot:
    """From 0 to `most` across, from 0 to 1 upwards."""

    def __init__(self, *, across: str, up: str, most: float) -> None:
        self._image = Image.new("RGB", (_WIDE, _HIGH), _PAPER)
        self._draw = ImageDraw.Draw(self._image, "RGBA")
        self._most = most
        font = ImageFont.load_default(14)
        for nth in range(_TICKS + 1):
            part = nth / _TICKS
            x, y = self._at((part * most, part))
            self._draw.line([(x, _HIGH - _MARGIN), (x, _MARGIN)], fill=_GREY)
            self._draw.line([(_MARGIN, y), (_WIDE - _MARGIN, y)], fill=_GREY)
            self._draw.text((x - 10, _HIGH - _MARGIN + 6), f"{part * most:.2f}", _INK, font)
            self._draw.text((14, y - 8), f"{part:.1f}", _INK, font)
        self._draw.text((_MARGIN, _HIGH - 26), across, _INK, font)
        self._draw.text((14, 16), up, _INK, font)

    def line(self, points: Sequence[Point], *, colour: tuple[int, int, int]) -> None:
        self._draw.line([self._at(point) for point in points], fill=colour, width=3)

    def ring(self, point: Point) -> None:
        x, y = self._at(point)
        self._draw.ellipse([x - 6, y - 6, x + 6, y + 6], outline=_INK, width=2)

    def bar(self, left: float, right: float, *, high: float, colour: tuple[int, int, int]) -> None:
        corners = [self._at((left, high)), self._at((right, 0))]
        self._draw.rectangle(corners, fill=(*colour, 150))

    def written(self) -> bytes:
        made = BytesIO()
        self._image.save(made, "PNG")
        return made.getvalue()

    def _at(self, point: Point) -> Point:
        across, up = point[0] / self._most, point[1]
        wide, high = _WIDE - 2 * _MARGIN, _HIGH - 2 * _MARGIN
        return _MARGIN + across * wide, _HIGH - _MARGIN - up * high


def _below(some: Sequence[float], edge: float) -> float:
    return bisect_right(some, edge) / len(some) if some else 0.0
