"""CenterFace: where faces are in an array of pixels. The model file is a pack's (packs/)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
import numpy.typing as npt

from quitclaim_vision.packs.cache import content_of
from quitclaim_vision.packs.manifest import DETECTOR
from quitclaim_vision.packs.pins import Pin
from quitclaim_vision.silenced import onnxruntime

if TYPE_CHECKING:
    # Words only: the endpoint's image runs models and has nothing that opens pictures.
    from quitclaim_vision.upright import Box, Pixels

Numbers = npt.NDArray[np.float32]

CPU: Final = "CPUExecutionProvider"
CUDA: Final = "CUDAExecutionProvider"
THRESHOLD: Final = 0.5  # the authors' own
_OVERLAP: Final = 0.3  # intersection over union from which the weaker of two boxes goes
_STRIDE: Final = 4  # one cell of the answer stands for 4 x 4 pixels
_SIDE: Final = 32  # the network halves its input five times


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Face:
    """
    `box`: x, y, width, height in pixels of the array looked at; it may reach over the edge.

    `landmarks`: (5, 2) x and y of eye, eye, nose, mouth corner, mouth corner. They stay in this
    process: neither an answer nor a log nor a repr carries them (I13).
    """

    box: "Box"
    score: float
    landmarks: Numbers = field(repr=False)

    @property
    def size(self) -> float:
        return min(self.box[2:])

    @property
    def centre(self) -> tuple[float, float]:
        x, y, width, height = self.box
        return x + width / 2, y + height / 2

    def placed(self, times: float, *, left: float, top: float) -> "Face":
        """The same face in the picture that this array is an enlarged or shrunk part of."""
        x, y, width, height = (float(side * times) for side in self.box)
        landmarks = self.landmarks * times + np.array([left, top], np.float32)
        return replace(self, box=(x + left, y + top, width, height), landmarks=landmarks)

    def clipped(self, width: float, height: float) -> "Face":
        """Without what reaches over the edge of a picture of this size."""
        left, top = max(0.0, self.box[0]), max(0.0, self.box[1])
        right = min(width, self.box[0] + self.box[2])
        bottom = min(height, self.box[1] + self.box[3])
        return replace(self, box=(left, top, right - left, bottom - top))


class Detector(Protocol):
    def faces(self, upright: "Pixels", *, threshold: float = THRESHOLD) -> list[Face]:
        """Find faces of about 20 pixels and more, the surest first."""


class CenterFace:
    """
    The face detector; it says where a face is, never whose, nor anything else of a person.

    Only the bytes on the allow-list load (R23): what is run is what was checked, read once.
    """

    def __init__(self, model: Path, *, pin: Pin = DETECTOR.file) -> None:
        self._session = session_of(content_of(model, pin))

    def faces(self, upright: "Pixels", *, threshold: float = THRESHOLD) -> list[Face]:
        (given,) = self._session.get_inputs()
        outputs = self._session.run(None, {given.name: network_input(upright)})
        boxes, scores, landmarks = decoded(outputs, threshold=threshold)
        return [
            Face(box=tuple(boxes[one].tolist()), score=float(scores[one]), landmarks=landmarks[one])
            for one in strongest(boxes, scores)
        ]


def session_of(model: bytes, *, providers: Sequence[str] = (CPU,)) -> onnxruntime.InferenceSession:
    """`providers`: what onnxruntime may compute on, the best first."""
    options = onnxruntime.SessionOptions()
    # One thread a worker, and none that waits by spinning: other work shares the cores.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # Pictures come in every size: a plan of the memory for each would only fill it.
    options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(model, options, providers=list(providers))


def network_input(upright: "Pixels") -> Numbers:
    """(1, 3, height, width), both sides filled up with black to a multiple of 32."""
    height, width, _ = upright.shape
    filled = np.zeros((1, 3, height + -height % _SIDE, width + -width % _SIDE), np.float32)
    filled[0, :, :height, :width] = upright.transpose(2, 0, 1)
    return filled


def decoded(outputs: list[Numbers], *, threshold: float) -> tuple[Numbers, Numbers, Numbers]:
    """(n, 4) boxes, (n,) scores and (n, 5, 2) landmarks of every cell over the threshold."""
    heat, scale, offset, points = (output[0] for output in outputs)
    rows, columns = np.nonzero(heat[0] > threshold)
    # Of each pair the network names the vertical one first.
    extent = np.exp(scale[:, rows, columns][::-1].T) * _STRIDE
    corner = np.stack([columns, rows], axis=1) + offset[:, rows, columns][::-1].T + 0.5
    corner = (corner * _STRIDE - extent / 2).astype(np.float32)
    marks = points[:, rows, columns].T.reshape(-1, 5, 2)[:, :, ::-1]
    landmarks = marks * extent[:, None] + corner[:, None]
    return np.concatenate([corner, extent], axis=1), heat[0][rows, columns], landmarks


def strongest(boxes: Numbers, scores: Numbers) -> list[int]:
    """Keep one box per face, the surest first (non-maximum suppression)."""
    left = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    while left.size:
        best, left = int(left[0]), left[1:]
        kept.append(best)
        left = left[overlaps(boxes[best], boxes[left]) < _OVERLAP]
    return kept


def overlaps(box: Numbers, others: Numbers) -> Numbers:
    """(n,) intersection over union of one box (x, y, width, height) with each of the others."""
    shared = _shared(box, others)
    union = np.prod(box[2:]) + np.prod(others[:, 2:], axis=1) - shared
    return np.asarray(shared / union, np.float32)


def shares_within(box: Numbers, others: Numbers) -> Numbers:
    """(n,) how much of the box lies in each of the others, 0 to 1."""
    return np.asarray(_shared(box, others) / np.prod(box[2:]), np.float32)


def _shared(box: Numbers, others: Numbers) -> Numbers:
    """(n,) pixels."""
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[:2] + box[2:], others[:, :2] + others[:, 2:])
    return np.asarray(np.prod(np.clip(high - low, 0, None), axis=1), np.float32)
