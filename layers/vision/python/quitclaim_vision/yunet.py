"""
YuNet, which an organisation may bring as the detector of its own pack (docs/models/README.md).

Ours is CenterFace, on which the looks of tiling.py were tuned: whoever brings this one measures
anew what is found.
"""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from quitclaim_vision.detector import THRESHOLD, Face, Numbers, session_of, strongest
from quitclaim_vision.packs.cache import content_of
from quitclaim_vision.packs.pins import Pin
from quitclaim_vision.silenced import onnxruntime
from quitclaim_vision.upright import Pixels

_STRIDES: Final = (8, 16, 32)
_KINDS: Final = ("cls", "obj", "bbox", "kps")
_SIDE: Final = 32


class YuNet:
    """
    `sure_from`: the score from which its authors take an answer for a face.

    Whoever asks counts from 0 to 1 with THRESHOLD for that, so scores are bent until it is.
    """

    def __init__(self, model: Path, *, pin: Pin, sure_from: float) -> None:
        self._session = session_of(content_of(model, pin))
        self._power = math.log(THRESHOLD) / math.log(sure_from)

    def faces(self, upright: Pixels, *, threshold: float = THRESHOLD) -> list[Face]:
        (given,) = self._session.get_inputs()
        shown, times = _shown(upright, given)
        names = [f"{kind}_{stride}" for kind in _KINDS for stride in _STRIDES]
        answers = dict(zip(names, self._session.run(names, {given.name: shown}), strict=True))
        parts = [_decoded(answers, stride, width=shown.shape[3]) for stride in _STRIDES]
        scores, boxes, marks = (np.concatenate(some) for some in zip(*parts, strict=True))
        scores = np.asarray(scores**self._power, np.float32)
        sure = scores > threshold
        scores, boxes, marks = scores[sure], boxes[sure], marks[sure]
        seen = (
            Face(box=tuple(boxes[one].tolist()), score=float(scores[one]), landmarks=marks[one])
            for one in strongest(boxes, scores)
        )
        return [face.placed(times, left=0, top=0) for face in seen]


def _shown(upright: Pixels, given: onnxruntime.NodeArg) -> tuple[Numbers, float]:
    """
    (1, 3, height, width), blue first, filled up with black; and how much larger the picture is.

    As shipped the file takes one size only: what is larger is shrunk into it.
    """
    height, width, _ = upright.shape
    down, across = given.shape[2:]
    is_fixed = isinstance(down, int) and isinstance(across, int)
    times = max(1.0, height / down, width / across) if is_fixed else 1.0
    if times > 1:
        size = (max(1, int(width / times)), max(1, int(height / times)))
        upright = np.asarray(Image.fromarray(upright).resize(size, Image.Resampling.BILINEAR))
        height, width, _ = upright.shape
    if not is_fixed:
        down, across = height + -height % _SIDE, width + -width % _SIDE
    filled = np.zeros((1, 3, down, across), np.float32)
    filled[0, :, :height, :width] = upright[:, :, ::-1].transpose(2, 0, 1)
    return filled, times


def _decoded(
    answers: Mapping[str, Numbers], stride: int, *, width: int
) -> tuple[Numbers, Numbers, Numbers]:
    """(n,) scores, (n, 4) boxes and (n, 5, 2) landmarks of every cell, row by row."""
    cls, obj, box, kps = (answers[f"{kind}_{stride}"][0] for kind in _KINDS)
    across = width // stride
    cells = np.arange(len(box))
    corner = np.stack([cells % across, cells // across], axis=1).astype(np.float32)
    extent = np.exp(box[:, 2:]) * stride
    start = (corner + box[:, :2]) * stride - extent / 2
    marks = (kps.reshape(-1, 5, 2) + corner[:, None]) * stride
    scores = np.sqrt(np.clip(cls[:, 0], 0, 1) * np.clip(obj[:, 0], 0, 1))
    return scores, np.concatenate([start, extent], axis=1, dtype=np.float32), marks
