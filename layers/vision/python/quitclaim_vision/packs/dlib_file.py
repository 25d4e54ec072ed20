"""
The weights in a file of dlib's, read without dlib: it comes from outside, and nothing in it is run.

What dlib writes is a stream of layers from the picture to the embedding, each under its tag. Only
what the network of the pinned file consists of is understood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from quitclaim_vision.packs.cache import PackError

Numbers = npt.NDArray[np.float32]

# A string is written as its length, which takes one byte, and itself.
_LAYER: Final = re.compile(rb"\x01(?:\x05(con_4)|\x07(affine_)|\x04(fc_2))")
_TENSOR: Final = 2  # the version of a tensor
_LENGTH: Final = 0b1111
_NEGATIVE: Final = 0b1000_0000
_FLOAT32: Final = 4


class NoNetworkError(PackError):
    """The bytes are not those of the network that is understood here."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Convolution:
    """`filters`: (outputs, inputs, rows, columns); its affine layer is folded into it already."""

    filters: Numbers
    biases: Numbers
    stride: int
    pad: int

    @property
    def inputs(self) -> int:
        return int(self.filters.shape[1])

    @property
    def outputs(self) -> int:
        return int(self.filters.shape[0])

    def side_after(self, side: int) -> int:
        return 1 + (side + 2 * self.pad - int(self.filters.shape[2])) // self.stride


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """`dense`: (inputs, outputs) of the last layer, which adds nothing."""

    convolutions: tuple[Convolution, ...]
    dense: Numbers


def weights_in(content: bytes) -> Weights:
    """Raises NoNetworkError."""
    convolutions: list[Convolution] = []
    inputs = 3
    for tag, stream in _layers(content):
        match tag:
            case b"con_4":
                convolutions.append(_convolution(stream, inputs=inputs))
                inputs = len(convolutions[-1].biases)
            case b"affine_":
                convolutions[-1:] = [_folded(one, stream.tensor()) for one in convolutions[-1:]]
            case _:
                # How many come out and go in is what the tensor says too.
                stream.integers(2)
                return Weights(convolutions=tuple(convolutions), dense=_matrix(stream.tensor()))
    raise NoNetworkError("it has no last layer")


class _Stream:
    def __init__(self, content: bytes, at: int) -> None:
        self._content, self._at = content, at

    def integers(self, count: int) -> list[int]:
        return [self._integer() for _ in range(count)]

    def tensor(self) -> Numbers:
        version, *sides = self.integers(5)
        count = int(np.prod(sides))
        if version != _TENSOR or count < 1 or min(sides) < 1:
            raise NoNetworkError("a tensor of it is none")
        raw = self._content[self._at : self._at + count * _FLOAT32]
        if len(raw) < count * _FLOAT32:
            raise NoNetworkError("it is cut off")
        self._at += len(raw)
        return np.frombuffer(raw, "<f4").reshape(sides)

    def _integer(self) -> int:
        control = self._content[self._at : self._at + 1] or b"\0"
        end = self._at + 1 + (control[0] & _LENGTH)
        size = int.from_bytes(self._content[self._at + 1 : end], "little")
        self._at = end
        return -size if control[0] & _NEGATIVE else size


def _layers(content: bytes) -> Iterator[tuple[bytes, _Stream]]:
    for found in _LAYER.finditer(content):
        yield found.group()[2:], _Stream(content, found.end())


def _convolution(stream: _Stream, *, inputs: int) -> Convolution:
    numbers = stream.tensor().ravel()
    outputs, rows, columns, stride, across, pad, beside = stream.integers(7)
    count = outputs * inputs * rows * columns
    if len(numbers) != count + outputs or stride != across or pad != beside:
        raise NoNetworkError("a convolution of it is none that is known")
    return Convolution(
        filters=numbers[:count].reshape(outputs, inputs, rows, columns),
        biases=numbers[count:],
        stride=stride,
        pad=pad,
    )


def _folded(one: Convolution, affine: Numbers) -> Convolution:
    """What multiplies and moves its outputs, in its own weights; computed exactly, rounded once."""
    outputs = len(one.biases)
    if affine.size != 2 * outputs:
        raise NoNetworkError("an affine layer of it does not fit")
    times, moved = affine.ravel().astype(np.float64).reshape(2, outputs)
    return Convolution(
        filters=(one.filters * times[:, None, None, None]).astype(np.float32),
        biases=(one.biases * times + moved).astype(np.float32),
        stride=one.stride,
        pad=one.pad,
    )


def _matrix(tensor: Numbers) -> Numbers:
    return tensor.reshape(tensor.shape[:2])
