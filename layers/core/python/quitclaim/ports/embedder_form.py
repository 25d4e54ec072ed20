"""
What crosses the wire between the embedder and who asks it, byte by byte: docs/endpoint.md.

Both sides read and write it here. Numbers are little-endian; nothing follows the last byte.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from math import isfinite
from struct import Struct
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import ModelHash
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.ports.crops import FaceCrop
from quitclaim.ports.embedder import MOST_CROPS

CROPS: Final = "application/x-quitclaim-crops"
EMBEDDINGS: Final = "application/x-quitclaim-embeddings"

# Seven letters and the version of the form.
_ASKED: Final = b"QCCROPS\x01"
_ANSWERED: Final = b"QCEMBED\x01"
# The model, count, height, width; the model, count, dimension.
_ASKED_HEAD: Final = Struct("<8s32sIII")
_ANSWERED_HEAD: Final = Struct("<8s32sII")
_CHANNELS: Final = 3
_MARK: Final = 16
_NUMBER: Final = Struct("<f")
_LARGEST_SIDE: Final = 1_024


class Flaw(Word):
    """Why bytes are not what they should be; of what they hold it says nothing."""

    NO_FORM = "no_form"
    NO_CROPS = "no_crops"
    TOO_MANY_CROPS = "too_many_crops"
    WRONG_SIZE = "wrong_size"
    WRONG_LENGTH = "wrong_length"
    ANOTHER_MODEL = "another_model"
    ANOTHER_NUMBER = "another_number"
    ANOTHER_ORDER = "another_order"
    NO_NUMBERS = "no_numbers"


class FlawedError(Exception):
    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw)
        self.flaw = flaw


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """`model`: the one that is wanted. `pixels`: of all crops, one after the other."""

    model: ModelHash
    count: int
    height: int
    width: int
    pixels: memoryview = field(repr=False)


def asked(crops: Sequence[FaceCrop], *, model: ModelHash) -> bytes:
    """All of one size; at most MOST_CROPS."""
    side = crops[0].side
    head = _ASKED_HEAD.pack(_ASKED, bytes.fromhex(model), len(crops), side, side)
    return b"".join((head, *(crop.pixels for crop in crops)))


def batch_in(body: bytes | bytearray) -> Batch:
    """Raises FlawedError; nothing is copied."""
    if len(body) < _ASKED_HEAD.size or not body.startswith(_ASKED):
        raise FlawedError(Flaw.NO_FORM)
    _, model, count, height, width = _ASKED_HEAD.unpack_from(body)
    if not count:
        raise FlawedError(Flaw.NO_CROPS)
    if count > MOST_CROPS:
        raise FlawedError(Flaw.TOO_MANY_CROPS)
    if not (0 < height <= _LARGEST_SIDE and 0 < width <= _LARGEST_SIDE):
        raise FlawedError(Flaw.WRONG_SIZE)
    pixels = memoryview(body)[_ASKED_HEAD.size :]
    if len(pixels) != count * height * width * _CHANNELS:
        raise FlawedError(Flaw.WRONG_LENGTH)
    return Batch(
        model=ModelHash(model.hex()), count=count, height=height, width=width, pixels=pixels
    )


def largest_asked(*, height: int, width: int) -> int:
    """The bytes of a full call of crops of this size."""
    return _ASKED_HEAD.size + MOST_CROPS * height * width * _CHANNELS


def answered(batch: Batch, values: Sequence[bytes]) -> bytes:
    """`values`: the float32 of each crop, in their order."""
    size = batch.height * batch.width * _CHANNELS
    dimension = len(values[0]) // _NUMBER.size
    head = _ANSWERED_HEAD.pack(_ANSWERED, bytes.fromhex(batch.model), len(values), dimension)
    marks = (_mark(batch.pixels[at * size : (at + 1) * size]) for at in range(batch.count))
    parts = (part for pair in zip(marks, values, strict=True) for part in pair)
    return b"".join((head, *parts))


def embeddings_in(
    body: bytes, *, of: Sequence[FaceCrop], model: ModelHash
) -> tuple[Embedding, ...]:
    """Raises FlawedError where it is no answer to these crops by this model."""
    if len(body) < _ANSWERED_HEAD.size or not body.startswith(_ANSWERED):
        raise FlawedError(Flaw.NO_FORM)
    _, ran, count, dimension = _ANSWERED_HEAD.unpack_from(body)
    if ran.hex() != model:
        raise FlawedError(Flaw.ANOTHER_MODEL)
    if count != len(of):
        raise FlawedError(Flaw.ANOTHER_NUMBER)
    each = _MARK + dimension * _NUMBER.size
    if not dimension or len(body) != _ANSWERED_HEAD.size + count * each:
        raise FlawedError(Flaw.WRONG_LENGTH)
    rows = [body[at : at + each] for at in range(_ANSWERED_HEAD.size, len(body), each)]
    if any(row[:_MARK] != _mark(crop.pixels) for row, crop in zip(rows, of, strict=True)):
        raise FlawedError(Flaw.ANOTHER_ORDER)
    if any(not isfinite(one) for row in rows for (one,) in _NUMBER.iter_unpack(row[_MARK:])):
        raise FlawedError(Flaw.NO_NUMBERS)
    return tuple(Embedding(model=model, values=row[_MARK:]) for row in rows)


def _mark(pixels: bytes | memoryview) -> bytes:
    """By which an answer says which crop it is of."""
    return sha256(pixels).digest()[:_MARK]
