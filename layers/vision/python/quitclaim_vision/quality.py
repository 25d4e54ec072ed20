"""How well a face can be seen, for the flags of a suggestion (AI Act art. 15)."""

from typing import Final

import numpy as np
from PIL import Image

from quitclaim_vision.upright import Box, Pixels

_SIDE: Final = 112  # pixels, what embedders look at: finer detail than that is nobody's gain
_LEAST: Final = 8  # pixels; below it nothing can be said


def sharpness(upright: Pixels, box: Box) -> float:
    """
    Variance of the Laplacian of the face, at one size and one contrast; 0 for no detail at all.

    A face is never enlarged for it: that it is small is said by its size alone.
    """
    left, top, right, bottom = (
        max(0, round(edge)) for edge in (box[0], box[1], box[0] + box[2], box[1] + box[3])
    )
    face = upright[top:bottom, left:right]
    if min(face.shape[:2]) < _LEAST:
        return 0.0
    grey = np.asarray(_at_one_size(Image.fromarray(face)), np.float32)
    spread = float(grey.std())
    if spread < 1:
        return 0.0
    grey /= spread
    around = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:]
    return round(float(np.var(around - 4 * grey[1:-1, 1:-1])), 4)


def _at_one_size(face: Image.Image) -> Image.Image:
    grey = face.convert("L")
    times = _SIDE / min(grey.size)
    if times >= 1:
        return grey
    size = (round(grey.width * times), round(grey.height * times))
    return grey.resize(size, Image.Resampling.BILINEAR)
