"""
A face as its embedder expects it: turned, scaled and cut out by the five points that were found.

A crop lives as long as one answer; the points never leave the process that found them (I13).
"""

import math
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from quitclaim.runtime.pack_parts import Alignment
from quitclaim_vision.detector import Numbers
from quitclaim_vision.shrinking import reduced
from quitclaim_vision.upright import Pixels

Matrix = npt.NDArray[np.float64]  # (2, 3), of a place to another place

_BESIDE: Final = 2  # pixels around what is cut out, for what is interpolated at its edge
# Beyond these no lens and no head is: points that fall together, or a face of half a pixel.
_LEAST, _MOST = 1 / 400, 400


def crop_of(upright: Pixels, landmarks: Numbers, *, alignment: Alignment) -> Pixels | None:
    """(side, side, 3); black where the picture ends. None: the points are none of a face."""
    matrix = _placed(landmarks, alignment=alignment)
    if matrix is None:
        return None
    height, width, _ = upright.shape
    corners = _corners(alignment.side) @ matrix[:, :2].T + matrix[:, 2]
    left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int) - _BESIDE, 0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + _BESIDE
    part = upright[top : min(bottom, height), left : min(right, width)]
    if not part.size:
        return None
    # Whatever is finer than the crop is averaged away first: it would come out as another face.
    times = max(1, int(_length(matrix)))
    smaller = Image.fromarray(reduced(part, times=times))
    matrix = (matrix - [[0, 0, left], [0, 0, top]]) / times
    size = (alignment.side, alignment.side)
    affine = Image.Transform.AFFINE
    turned = smaller.transform(size, affine, tuple(matrix.ravel()), Image.Resampling.BILINEAR)
    return np.asarray(turned)


def pixels_in_one(landmarks: Numbers, *, alignment: Alignment) -> float:
    """How many of the picture, either way, its crop makes one; 0 where there is no crop."""
    matrix = _placed(landmarks, alignment=alignment)
    return 0.0 if matrix is None else _length(matrix)


def similarity(given: Matrix, wanted: Matrix) -> Matrix | None:
    """
    What turns, scales and moves the given points nearest to the wanted ones (Umeyama, 1991).

    (n, 2) each, the given ones different. It never mirrors: that would be another face. None: there
    is no such thing.
    """
    if not np.isfinite(wanted).all():
        return None
    middle, target = given.mean(axis=0), wanted.mean(axis=0)
    around, about = given - middle, wanted - target
    spread = float((around**2).sum())
    # In the plane it is one complex number: about = around x factor, by least squares.
    cosine = float((around * about).sum()) / spread
    sine = float((around[:, 0] * about[:, 1] - around[:, 1] * about[:, 0]).sum()) / spread
    if not _LEAST <= math.hypot(cosine, sine) <= _MOST:
        return None
    turn = np.array([[cosine, -sine], [sine, cosine]])
    return np.concatenate([turn, (target - turn @ middle)[:, None]], axis=1)


def _placed(landmarks: Numbers, *, alignment: Alignment) -> Matrix | None:
    fitted = list(alignment.fitted)
    targets = np.array(alignment.points, np.float64)[fitted]
    return similarity(targets, landmarks.astype(np.float64)[fitted])


def _length(matrix: Matrix) -> float:
    return math.hypot(*matrix[:, 0])


def _corners(side: int) -> Matrix:
    return np.array([[0, 0], [side, 0], [0, side], [side, side]], np.float64)
