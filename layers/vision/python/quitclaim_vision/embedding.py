"""
Crops in, embeddings out; nothing is kept, written or logged of either (I13).

Only who holds a permit asks for it: this module computes what the law forbids without one.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from quitclaim.runtime.packs import PackManifest
from quitclaim_vision.detector import CPU, CUDA, Numbers, session_of
from quitclaim_vision.packs.cache import content_of
from quitclaim_vision.packs.pins import pin_of

Crops = npt.NDArray[np.uint8]  # (n, side, side, 3) RGB

# Crops seen at once: with more of them what lies between the layers falls out of the cache.
_AT_ONCE: Final = 4
_AT_ONCE_ON_CUDA: Final = 96


class WrongCropsError(ValueError):
    """They are not of the shape that the pack asks for; the message shows nothing of them."""


class Embedder:
    """
    The embedder of a pack, on one thread, or on a GPU where `providers` begin with CUDA.

    Only the bytes that its manifest names load (R23): what is run is what was checked, read once.
    """

    def __init__(
        self, model: Path, *, expected: PackManifest, providers: Sequence[str] = (CPU,)
    ) -> None:
        content = content_of(model, pin_of(expected.embedder.file))
        self._session = session_of(content, providers=providers)
        # One that CUDA could not be started for has fallen back by now.
        self.provider = str(self._session.get_providers()[0])
        (self._given,) = self._session.get_inputs()
        many = _AT_ONCE_ON_CUDA if self.provider == CUDA else _AT_ONCE
        # Some are exported for a single crop.
        self._at_once = 1 if isinstance(self._given.shape[0], int) else many
        self._shape = (expected.alignment.side, expected.alignment.side, 3)
        self._is_normalised = expected.embedder.is_normalised
        self._dimension = expected.embedder.dimension

    def __call__(self, crops: Crops) -> Numbers:
        """
        (n, dimension), in the order of the crops: of each the mean with its mirror image's.

        A face and its mirror image are the same person; the mean lies nearer to her other pictures.
        """
        both = self.plain(np.concatenate([crops, crops[:, :, ::-1]]))
        mean = np.asarray((both[: len(crops)] + both[len(crops) :]) / 2, np.float32)
        return _of_length_one(mean) if self._is_normalised else mean

    def plain(self, crops: Crops) -> Numbers:
        """(n, dimension), of each crop as it is."""
        if crops.dtype != np.uint8 or crops.shape[1:] != self._shape:
            raise WrongCropsError(f"crops are (n, {self._shape}) of uint8")
        made = [np.empty((0, self._dimension), np.float32)]
        for first in range(0, len(crops), self._at_once):
            some = crops[first : first + self._at_once].transpose(0, 3, 1, 2).astype(np.float32)
            made += self._session.run(None, {self._given.name: some})
        numbers = np.concatenate(made)
        return _of_length_one(numbers) if self._is_normalised else numbers


def as_bytes(embedding: Numbers) -> bytes:
    """How an embedding crosses a port: little-endian float32."""
    return embedding.astype("<f4").tobytes()


def _of_length_one(numbers: Numbers) -> Numbers:
    lengths = np.linalg.norm(numbers, axis=1, keepdims=True)
    return np.asarray(numbers / np.maximum(lengths, np.finfo(np.float32).tiny), np.float32)
