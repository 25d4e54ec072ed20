"""The eight ways a camera is held (EXIF 2.32, tag 274), for pixels and for boxes."""

from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]  # (height, width, 3) RGB, upright
Box = tuple[float, float, float, float]  # left, top, width, height

AS_STORED: Final = 1
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ON_ITS_SIDE: Final = frozenset({5, 6, 7, 8})
_FROM_THE_RIGHT: Final = frozenset({2, 3, 6, 7})
_FROM_BELOW: Final = frozenset({3, 4, 7, 8})
# Rows copied at once: the picture is never in memory a third time.
_BAND: Final = 256


def turned(image: Image.Image, orientation: int) -> Image.Image:
    return image.transpose(_TURNS[orientation]) if orientation in _TURNS else image


def pixels_of(image: Image.Image) -> Pixels:
    """Row by row in one block of memory."""
    pixels = np.empty((image.height, image.width, 3), np.uint8)
    for top in range(0, image.height, _BAND):
        band = image.crop((0, top, image.width, min(top + _BAND, image.height)))
        pixels[top : top + _BAND] = np.asarray(band)
    return pixels


def turned_box(box: Box, orientation: int) -> Box:
    """A box counted in parts of the stored picture, in parts of the upright one."""
    left, top, width, height = box
    if orientation in ON_ITS_SIDE:
        left, top, width, height = top, left, height, width
    if orientation in _FROM_THE_RIGHT:
        left = 1 - left - width
    if orientation in _FROM_BELOW:
        top = 1 - top - height
    return left, top, width, height
