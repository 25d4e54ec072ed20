"""Part of a picture at a smaller scale, without aliasing and without a second copy of all of it."""

from typing import Final

import numpy as np
from PIL import Image

from quitclaim_vision.upright import Pixels
from quitclaim_vision.windows import Window

_BAND: Final = 256  # rows: Pillow copies what it is given, so it is given a little at a time


def shrunk(upright: Pixels, window: Window, *, scale: float) -> Pixels:
    """`scale`: of the result to the picture, at most 1."""
    part = upright[window.down.start : window.down.end, window.across.start : window.across.end]
    if scale >= 1:
        return part
    height, width, _ = part.shape
    # By whole numbers first, cheaply; the rest, at least a half, is interpolated.
    times = max(1, int(0.5 / scale))
    smaller = Image.fromarray(reduced(part, times=times))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    box = (0.0, 0.0, width / times, height / times)
    return np.asarray(smaller.resize(size, Image.Resampling.BILINEAR, box=box))


def reduced(part: Pixels, *, times: int) -> Pixels:
    """By a whole number, each pixel the mean of those it stands for."""
    if times == 1:
        return part
    rows = _BAND * times
    bands = (part[top : top + rows] for top in range(0, len(part), rows))
    return np.concatenate([np.asarray(Image.fromarray(band).reduce(times)) for band in bands])
