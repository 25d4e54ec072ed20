"""AES key wrap (RFC 3394) and AES-256-GCM; no key is kept here, and no store is known."""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from quitclaim.domain.errors import ImpossibleValue

KEY_BYTES: Final = 32
# The first byte of everything sealed, so that a later release can tell its own from ours.
_SHAPE: Final = b"\x01"
# NIST SP 800-38D: 96 random bits are safe for 2**32 seals under one key; a person has a few.
_NONCE_BYTES: Final = 12


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def wrap(key: bytes, *, under: bytes) -> bytes:
    return aes_key_wrap(under, key)


def unwrap(wrapped: bytes, *, under: bytes) -> bytes:
    """Raises ImpossibleValue unless it was wrapped under this very key."""
    try:
        return aes_key_unwrap(under, wrapped)
    except InvalidUnwrap as error:
        raise ImpossibleValue("this wrapped key was tampered with: restore its row") from error


def seal(plain: bytes, *, key: bytes, bound_to: str) -> bytes:
    """Twice the same plain text gives two different seals."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _SHAPE + nonce + AESGCM(key).encrypt(nonce, plain, bound_to.encode())


def unseal(sealed: bytes, *, key: bytes, bound_to: str) -> bytes:
    """Raises ImpossibleValue unless every bit, and what it is bound to, is as it was sealed."""
    shape, nonce, rest = sealed[:1], sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if shape != _SHAPE or len(nonce) != _NONCE_BYTES:
        raise ImpossibleValue("these bytes were never sealed here: give what `seal` returned")
    try:
        return AESGCM(key).decrypt(nonce, rest, bound_to.encode())
    except InvalidTag as error:
        raise ImpossibleValue(
            "these bytes were tampered with, or moved from where they belong: restore them"
        ) from error
