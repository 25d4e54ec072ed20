"""
What ships, without the cloud between: the darkroom's crops and the endpoint's mean of each.

One process stands for both, and loads what both load.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import numpy as np

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.decoding import opened
from quitclaim_vision.detector import Detector, Numbers
from quitclaim_vision.detectors import detector_of
from quitclaim_vision.embedding import Embedder
from quitclaim_vision.face_crops import Cropper
from quitclaim_vision.packs.cache import folder
from quitclaim_vision.quality import sharpness
from quitclaim_vision.tiling import find_large, find_near


def make_ready() -> None:
    _cropper()
    _embedder()


def versions(of: Callable[[str], str]) -> Mapping[str, str]:
    return {"onnxruntime": of("onnxruntime")}


def numbers(path: str) -> list[list[float]]:
    """Of everybody who is large in it, the surest first."""
    made: list[list[float]] = embedded(Path(path).read_bytes()).tolist()
    return made


def boxes(path: str) -> list[list[float]]:
    upright = opened(Path(path).read_bytes()).upright
    return [list(face.box) for face in find_large(upright, _detector())]


def embedded(content: bytes) -> Numbers:
    """(n, dimension)."""
    crops = _cropper().capture(content)
    assert not isinstance(crops, WhyRefused)
    side = _cropper().alignment.side
    cut = [np.frombuffer(one.pixels, np.uint8).reshape(side, side, 3) for one in crops if one]
    return _embedder()(np.stack(cut))


@cache
def _cropper() -> Cropper:
    return Cropper(
        near=partial(find_near, detector=_detector()),
        large=partial(find_large, detector=_detector()),
        sharpness=sharpness,
        alignment=default_manifest().alignment,
    )


@cache
def _detector() -> Detector:
    return detector_of(default_manifest())


@cache
def _embedder() -> Embedder:
    manifest = default_manifest()
    return Embedder(folder() / manifest.embedder.file.name, expected=manifest)
