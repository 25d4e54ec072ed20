"""
A keyed rotation of embeddings: distances stay, and the numbers mean nothing beside others.

It keeps two galleries from being joined, and lets copies be renewed. It hides nothing from whoever
holds the key, and little from whoever knows enough pairs: a rotated template is a template.
"""

import hashlib
import hmac
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

_KEPT: Final = 8


def rotated(values: bytes, *, secret: bytes, about: str) -> bytes:
    """`values`: little-endian float32. The same secret and `about` always turn alike."""
    key = hmac.digest(secret, about.encode(), hashlib.sha256)
    numbers = np.frombuffer(values, dtype="<f4").astype(np.float64)
    turned = numbers @ _rotation(key, len(numbers))
    return turned.astype("<f4").tobytes()


@lru_cache(maxsize=_KEPT)
def _rotation(key: bytes, dimension: int) -> npt.NDArray[np.float64]:
    """(d, d) float64, as likely as any other: QR of normal numbers, its signs made unique."""
    uniform = _uniform(key, 2 * dimension * dimension).reshape(2, dimension, dimension)
    # Box and Muller's: two uniform numbers make a normal one.
    normal = np.sqrt(-2 * np.log(uniform[0])) * np.cos(2 * np.pi * uniform[1])
    orthogonal, upper = np.linalg.qr(normal)
    made: npt.NDArray[np.float64] = orthogonal * np.sign(np.diagonal(upper))
    made.setflags(write=False)
    return made


def _uniform(key: bytes, count: int) -> npt.NDArray[np.float64]:
    """Between 0 and 1 and neither of them, from a stream that only the key gives."""
    stream = np.frombuffer(hashlib.shake_256(key).digest(8 * count), dtype="<u8")
    return ((stream >> np.uint64(11)).astype(np.float64) + 0.5) / 2.0**53
