"""Base64 that has one form only: no flipped bit of it goes unseen."""

import base64

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.proof.hashing import HASH_BYTES


def coded(plain: bytes) -> str:
    return base64.b64encode(plain).decode()


def plain_of(text: str) -> bytes:
    """Raises ImpossibleValue unless it is exactly what `coded` would have written."""
    try:
        plain = base64.b64decode(text.encode(), validate=True)
    except ValueError as error:
        raise ImpossibleValue("this is no base64") from error
    if coded(plain) != text:
        # Python overlooks what stands in the last, half-used digit.
        raise ImpossibleValue("this is no base64 as anybody writes it")
    return plain


def hash_of(text: str) -> bytes:
    plain = plain_of(text)
    if len(plain) != HASH_BYTES:
        raise ImpossibleValue("this is no hash in base64: it has not 32 bytes")
    return plain
