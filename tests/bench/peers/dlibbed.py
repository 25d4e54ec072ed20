"""dlib as face_recognition calls it with its defaults, whichever build of it is found first."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import dlib
import numpy as np
from PIL import Image

from quitclaim_vision.upright import Pixels
from tests.vision.attacker import network
from tests.vision.fetched import points


def make_ready() -> None:
    _frontal(), _five(), network()


def versions(_of: Callable[[str], str]) -> Mapping[str, str | bool]:
    return {"dlib": dlib.__version__, "dlib_with_blas": bool(dlib.DLIB_USE_BLAS)}


def numbers(path: str, longest: int | None = None) -> list[list[float]]:
    """Of everybody; `longest`: in a copy of so many pixels, made by Pillow."""
    pixels, _ = _shown(path, longest)
    faces = _frontal()(pixels, 1)
    return [list(network().compute_face_descriptor(pixels, _five()(pixels, it), 1)) for it in faces]


def boxes(path: str, longest: int | None = None) -> list[list[float]]:
    """In pixels of the whole picture; they are smaller than a face is."""
    pixels, times = _shown(path, longest)
    sides = ((it.left(), it.top(), it.width(), it.height()) for it in _frontal()(pixels, 1))
    return [[side * times for side in box] for box in sides]


def _shown(path: str, longest: int | None) -> tuple[Pixels, float]:
    with Image.open(path) as image:
        whole = image.convert("RGB")
    times = max(whole.size) / longest if longest else 1
    size = (round(whole.width / times), round(whole.height / times))
    return np.array(whole.resize(size) if longest else whole), times


@cache
def _frontal() -> Any:
    return dlib.get_frontal_face_detector()


@cache
def _five() -> Any:
    return dlib.shape_predictor(str(points()))
