"""
Every face in a picture of any size: an overview first, then a closer look only where it pays.

The network is sure of a face from about 20 pixels on and leaves a weak answer, a hint, from about
16: docs/models/centerface.md has the figures. So a face of 40 pixels needs a scale of 0.39.
"""

import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from quitclaim_vision.detector import THRESHOLD, Detector, Face, shares_within, strongest
from quitclaim_vision.shrinking import shrunk
from quitclaim_vision.upright import Box, Pixels
from quitclaim_vision.windows import Window, around, windows

# Pixels on the long side of what the network is shown at once; the last two bound its memory.
_OVERVIEW: Final = 640
_CAPTURE: Final = 480  # of a picture of oneself: a face is at least a twenty-fourth of its length
_SEARCH: Final = 768
_CLOSE_UP: Final = 512
_SEARCH_SCALE: Final = 0.39
# Pixels looked at, in all: together they bound the work, whatever the picture.
_SEARCHED: Final = 6_000_000
_CLOSELY: Final = 8_000_000
_KNOWN: Final = 80  # the shorter side of a face that was found before, as it is shown again
_THIN: Final = 32  # what is thinner costs as much: the network fills it up

# Shorter sides of faces, in pixels that the network was shown.
_CROWD: Final = 14  # whose neighbours may have left no hint at all
_SURE: Final = 18
_HINT: Final = 32  # what is larger and still weak does not get better by looking closer
_TALL: Final = 1.6  # a face is hardly taller than so many times its width

_WEAK: Final = 0.1  # a score, below which there is nothing but noise
_PART: Final = 0.7  # of a box within a surer one, from which it is a part of that face


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look at the picture saw, weak answers too; boxes in pixels of the picture."""

    scale: float
    seen: tuple[Face, ...]

    @property
    def hints(self) -> Iterator[Face]:
        """Where a closer look may find somebody."""
        for face in self.seen:
            if face.size * self.scale < (_CROWD if face.score >= THRESHOLD else _HINT):
                yield face


def find_faces(upright: Pixels, detector: Detector) -> list[Face]:
    """Find faces, the surest first, with boxes in pixels of the picture and inside it."""
    looks = [_overview(upright, detector)]
    for further in (_search, _close_up):
        if look := further(upright, detector, after=looks[-1]):
            looks.append(look)
    return _inside(upright, (face for look in looks for face in look.seen))


def find_near(upright: Pixels, boxes: Sequence[Box], *, detector: Detector) -> list[Face]:
    """Find again who was found in these boxes; of the rest of the picture nothing is looked at."""
    height, width, _ = upright.shape
    looks = (
        (min(1.0, _KNOWN / min(box[2:])), around(box, width=width, height=height)) for box in boxes
    )
    seen = (_seen(upright, detector, scale=scale, window=window) for scale, window in looks)
    return _inside(upright, itertools.chain.from_iterable(seen))


def find_large(upright: Pixels, detector: Detector) -> list[Face]:
    """Find who fills a good part of the picture, and nobody far behind."""
    return _inside(upright, _overview(upright, detector, side=_CAPTURE).seen)


def _inside(upright: Pixels, seen: Iterable[Face]) -> list[Face]:
    height, width, _ = upright.shape
    inside = (face.clipped(width, height) for face in _each_once(seen))
    return [face for face in inside if face.size >= 1]


def _overview(upright: Pixels, detector: Detector, *, side: int = _OVERVIEW) -> _Look:
    """The whole picture at once, for faces up to its full size."""
    height, width, _ = upright.shape
    whole = windows(width, height, side=math.inf, overlap=0)
    return _look(upright, detector, scale=min(1.0, side / max(width, height)), at=whole)


def _search(upright: Pixels, detector: Detector, *, after: _Look) -> _Look | None:
    """All of it again, if a face of 40 pixels was too small in the overview to leave a hint."""
    height, width, _ = upright.shape
    scale = min(_SEARCH_SCALE, _affordable(width, height, pixels=_SEARCHED))
    if scale <= after.scale:
        return None
    # What the overview was not sure of has to be whole in one of the windows. In a picture like a
    # thread that would be more than a window, but there no face is larger than the thread is wide.
    overlap = min(_SURE * _TALL / after.scale, width, height)
    parts = windows(width, height, side=_SEARCH / scale, overlap=overlap)
    return _look(upright, detector, scale=scale, at=parts)


def _close_up(upright: Pixels, detector: Detector, *, after: _Look) -> _Look | None:
    """The windows that hold a hint, in full resolution where the picture is not a huge one."""
    height, width, _ = upright.shape
    scale = min(1.0, _affordable(width, height, pixels=_CLOSELY))
    if scale <= after.scale:
        return None
    overlap = _HINT * _TALL / after.scale
    parts = windows(width, height, side=_CLOSE_UP / scale, overlap=overlap)
    centres = [hint.centre for hint in after.hints]
    hinted = [part for part in parts if any(map(part.answers_for, centres))]
    return _look(upright, detector, scale=scale, at=hinted)


def _affordable(width: int, height: int, *, pixels: int) -> float:
    """The scale at which all of a picture is so many pixels to the network."""
    return min(math.sqrt(pixels / (width * height)), pixels / (_THIN * max(width, height)))


def _look(upright: Pixels, detector: Detector, *, scale: float, at: Iterable[Window]) -> _Look:
    parts = (_seen(upright, detector, scale=scale, window=window) for window in at)
    return _Look(scale, tuple(face for part in parts for face in part))


def _seen(upright: Pixels, detector: Detector, *, scale: float, window: Window) -> Iterator[Face]:
    smaller = shrunk(upright, window, scale=scale)
    times = (window.across.end - window.across.start) / smaller.shape[1]
    for face in detector.faces(smaller, threshold=_WEAK):
        placed = face.placed(times, left=window.across.start, top=window.down.start)
        if window.answers_for(placed.centre) and max(placed.box[2:]) <= window.tallest:
            yield placed


def _each_once(seen: Iterable[Face]) -> list[Face]:
    """One box a face, the surest, whichever look saw it; a weak answer is nobody."""
    sure = [face for face in seen if face.score >= THRESHOLD]
    boxes = np.array([face.box for face in sure], np.float32).reshape(-1, 4)
    kept: list[int] = []
    for one in strongest(boxes, np.array([face.score for face in sure], np.float32)):
        if not (shares_within(boxes[one], boxes[kept]) > _PART).any():
            kept.append(one)
    return [sure[one] for one in kept]
