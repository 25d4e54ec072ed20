"""
C2 and C3: from the bytes of a photo to the numbers of everybody in it, against dlib's own pipeline.

The peer does what `face_recognition` does: dlib's frontal detector, five points, and its recogniser
on each face. C2: with its defaults, the whole picture and once enlarged. C3: fairly, on a copy of
1,000 pixels. Ours is what becomes of a person's own picture in the darkroom and the endpoint, one
look and the mean with the mirror image. The peer's dlib is without BLAS, as its wheel has it.

Guarded by what it is for: on composed groups ours finds no fewer true faces than either peer.
"""

import io
from collections.abc import Iterator, Mapping
from functools import cache, partial
from statistics import median
from typing import Any

import dlib
import numpy as np
from PIL import Image

from quitclaim_vision.decoding import opened
from quitclaim_vision.silenced import onnxruntime
from quitclaim_vision.tiling import find_large
from quitclaim_vision.upright import Box, Pixels
from tests.bench.pairs import ratio, spans_ms
from tests.bench.peers.ours import embedded
from tests.bench.photographs import HEIGHT, WIDTH, hits, of_three
from tests.measurements import Figure
from tests.vision.attacker import network
from tests.vision.fetched import detector, embedder_path, points

NAME = "C2, C3 a whole photo: ours against dlib as people use it"
IS_SLOW = True
_FAIR = 1000
_GROUPS = 6


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    embedder_path()
    found = _found(range(1 if is_quick else _GROUPS))
    if found["ours"] < max(found.values()):
        raise AssertionError(f"ours finds fewer faces: {found}")
    content, truth = of_three(0)
    pairs = 1 if is_quick else 7
    fair, ours = spans_ms(
        lambda: _by_dlib(_shrunk(content), 1), partial(embedded, content), pairs=pairs
    )
    default, again = spans_ms(
        lambda: _by_dlib(_whole(content), 1), partial(embedded, content), pairs=pairs
    )
    return {
        "pairs": len(ours),
        "people_in_it": len(truth),
        "megabytes": round(len(content) / 1e6, 1),
        "C2_ratio_to_defaults": ratio(default, again),
        "C3_ratio_to_a_copy_of_1000_pixels": ratio(fair, ours),
        "defaults_ms_median": round(median(default)),
        "copy_of_1000_pixels_ms_median": round(median(fair)),
        "ours_ms_median": round(median([*ours, *again])),
        **{f"faces_found_{who}": number for who, number in found.items()},
        "onnxruntime": onnxruntime.__version__,
        "dlib": dlib.__version__,
        "dlib_with_blas": bool(dlib.DLIB_USE_BLAS),
    }


def _by_dlib(pixels: Pixels, enlarged: int) -> int:
    """As `face_locations` and `face_encodings` call it."""
    faces = _frontal()(pixels, enlarged)
    numbers = [network().compute_face_descriptor(pixels, _five()(pixels, it), 1) for it in faces]
    return len(numbers)


def _whole(content: bytes) -> Pixels:
    with Image.open(io.BytesIO(content)) as image:
        return np.array(image.convert("RGB"))


def _shrunk(content: bytes) -> Pixels:
    with Image.open(io.BytesIO(content)) as image:
        return np.array(image.convert("RGB").resize((_FAIR, _FAIR * HEIGHT // WIDTH)))


@cache
def _frontal() -> Any:
    return dlib.get_frontal_face_detector()


@cache
def _five() -> Any:
    return dlib.shape_predictor(str(points()))


def _found(seeds: range) -> dict[str, int]:
    """Of the same people, the peer's own boxes, which are smaller than a face is."""
    found = {"ours": 0, "theirs": 0, "theirs_in_the_copy": 0}
    for seed in seeds:
        content, truth = of_three(seed)
        faces = find_large(opened(content).upright, detector())
        found["ours"] += hits([face.box for face in faces], truth)
        found["theirs"] += hits(_boxes(_whole(content)), truth)
        found["theirs_in_the_copy"] += hits(_boxes(_shrunk(content), times=WIDTH / _FAIR), truth)
    return found


def _boxes(pixels: Pixels, *, times: float = 1) -> Iterator[Box]:
    for it in _frontal()(pixels, 1):
        sides = (it.left(), it.top(), it.width(), it.height())
        left, top, width, height = (side * times for side in sides)
        yield left, top, width, height
