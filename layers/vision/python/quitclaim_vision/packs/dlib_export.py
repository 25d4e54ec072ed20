"""
dlib's ResNet v1 as ONNX, written by ourselves from the weights in its file: the same numbers.

Crops of 150 x 150 pixels go in, RGB from 0 to 255 as they are; of each, 128 numbers come out.
"""

from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from quitclaim_vision.packs.dlib_file import Convolution, weights_in

_SIDE: Final = 150
# dlib/dnn/input.h, input_rgb_image_sized: what is taken off red, green and blue, and the divisor.
_MEANS: Final = (122.782, 117.001, 104.298)
_DIVISOR: Final = 256
# Opset and format that runtimes have read since 2021.
_OPSET, _FORMAT = 13, 8


def converted(content: bytes) -> bytes:
    """Return the same bytes for the same bytes, so that the result can be pinned."""
    weights = weights_in(content)
    first, *others = weights.convolutions
    graph = _Graph()
    seen = graph.add("Relu", graph.convolved("crops", _of_pixels(first)))
    seen, side = graph.pooled(seen, kind="MaxPool", over=3, side=first.side_after(_SIDE))
    for one, other in zip(others[::2], others[1::2], strict=True):
        seen, side = _block(graph, seen, pair=(one, other), side=side)
    flat = graph.add("Flatten", graph.add("GlobalAveragePool", seen))
    graph.add("MatMul", flat, graph.weight(weights.dense), to="embeddings")
    return graph.written(dimension=weights.dense.shape[1])


class _Graph:
    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []

    def add(self, kind: str, *read: str, to: str | None = None, **how: Any) -> str:
        made = to or f"{kind}.{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(read), [made], **how))
        return made

    def weight(self, numbers: npt.NDArray[np.generic]) -> str:
        name = f"weight.{len(self._weights)}"
        self._weights.append(numpy_helper.from_array(numbers, name))
        return name

    def convolved(self, read: str, one: Convolution) -> str:
        weights = (self.weight(one.filters), self.weight(one.biases))
        return self.add("Conv", read, *weights, strides=[one.stride] * 2, pads=[one.pad] * 4)

    def pooled(self, read: str, *, kind: str, over: int, side: int) -> tuple[str, int]:
        """In steps of two; and the side of what is left."""
        made = self.add(kind, read, kernel_shape=[over] * 2, strides=[2, 2])
        return made, 1 + (side - over) // 2

    def filled(self, read: str, *, channels: int, sides: int) -> str:
        """More channels, rows below and columns at the right, all of zeros."""
        if not (channels or sides):
            return read
        more = np.array([0, 0, 0, 0, 0, channels, sides, sides], np.int64)
        return self.add("Pad", read, self.weight(more))

    def written(self, *, dimension: int) -> bytes:
        given, made = (
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["faces", *shape])
            for name, shape in (("crops", (3, _SIDE, _SIDE)), ("embeddings", (dimension,)))
        )
        graph = helper.make_graph(self._nodes, "embedder", [given], [made], self._weights)
        opset = helper.make_opsetid("", _OPSET)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=_FORMAT)
        written: bytes = model.SerializeToString(deterministic=True)
        return written


def _of_pixels(first: Convolution) -> Convolution:
    """It reads pixels as they are: what dlib takes off and divides by is in its weights."""
    filters = first.filters.astype(np.float64) / _DIVISOR
    biases = first.biases - np.einsum("oirc,i->o", filters, np.array(_MEANS))
    return Convolution(
        filters=filters.astype(np.float32),
        biases=biases.astype(np.float32),
        stride=first.stride,
        pad=first.pad,
    )


def _block(
    graph: _Graph, seen: str, *, pair: tuple[Convolution, Convolution], side: int
) -> tuple[str, int]:
    """What a pair of convolutions adds to what they read; the smaller of both is filled up."""
    one, other = pair
    added = graph.convolved(graph.add("Relu", graph.convolved(seen, one)), other)
    after = one.side_after(side)
    if one.stride > 1:
        seen, side = graph.pooled(seen, kind="AveragePool", over=2, side=side)
    sides = max(side, after)
    seen = graph.filled(seen, channels=one.outputs - one.inputs, sides=sides - side)
    added = graph.filled(added, channels=0, sides=sides - after)
    return graph.add("Relu", graph.add("Add", added, seen)), sides
