"""
A log as any stranger would check it: RFC 6962 and C2SP tlog-tiles, written from their text.

It takes files, a signed note and a public key, and believes nothing else.
"""

import base64
import hashlib
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Forged(Exception):
    """What does not fit; the message says where."""


def signed_tree(note: str, *, name: str, key: bytes) -> tuple[int, bytes]:
    """Size and root of the checkpoint that this key signed."""
    text, _, lines = note.rpartition("\n\n")
    text += "\n"
    mark, signer, coded = lines.removesuffix("\n").split(" ")
    raw = base64.b64decode(coded)
    key_id = hashlib.sha256(f"{name}\n\x01".encode() + key).digest()[:4]
    if (mark, signer, raw[:4]) != ("\u2014", name, key_id):
        raise Forged("the note is signed by another key")
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(raw[4:], text.encode())
    except InvalidSignature as error:
        raise Forged("the signature does not hold") from error
    origin, size, root, end = text.split("\n")
    if (origin, end) != (name, ""):
        raise Forged("the checkpoint is of another log")
    return int(size), base64.b64decode(root)


def leaves_of(files: Mapping[str, bytes], *, size: int, root: bytes) -> list[bytes]:
    """All leaves, once every tile at every level holds what they come to."""
    leaves = [leaf for n in range(-(-size // 256)) for leaf in bundle(files, n, size=size)]
    row = [hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves]
    if len(leaves) != size or naive_root(row) != root:
        raise Forged("the leaves do not come to the root that was signed")
    level = 0
    while row:
        for begin in range(0, len(row), 256):
            held = row[begin : begin + 256]
            if fetched(files, f"{level}/{place(begin // 256, len(held))}") != b"".join(held):
                raise Forged(f"a tile of level {level} holds something else")
        row = [naive_root(row[n : n + 256]) for n in range(0, len(row) // 256 * 256, 256)]
        level += 1
    return leaves


def bundle(files: Mapping[str, bytes], number: int, *, size: int) -> list[bytes]:
    held = fetched(files, f"entries/{place(number, min(256, size - 256 * number))}")
    leaves = []
    while held:
        length = held[0] << 8 | held[1]
        leaves.append(held[2 : 2 + length])
        held = held[2 + length :]
    return leaves


def naive_root(hashes: list[bytes]) -> bytes:
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    half = 1 << (len(hashes) - 1).bit_length() - 1
    both = naive_root(hashes[:half]) + naive_root(hashes[half:])
    return hashlib.sha256(b"\x01" + both).digest()


def place(number: int, width: int) -> str:
    digits = f"{number:03}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    path = "/".join((*(f"x{group}" for group in groups[:-1]), groups[-1]))
    return path if width == 256 else f"{path}.p/{width}"


def fetched(files: Mapping[str, bytes], path: str) -> bytes:
    if f"tile/{path}" not in files:
        raise Forged(f"tile/{path} is not there")
    return files[f"tile/{path}"]
