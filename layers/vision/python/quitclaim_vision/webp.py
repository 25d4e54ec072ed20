"""The chunks of a WebP file: its size and its frames, before its decoder takes memory for them."""

from collections.abc import Iterator
from typing import Final

_FIRST_CHUNK: Final = 12
_HEAD: Final = 8  # kind and length of a chunk


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height as the first chunk says them; 0 where it says none."""
    said = content[_FIRST_CHUNK + _HEAD : _FIRST_CHUNK + _HEAD + 10]
    match content[_FIRST_CHUNK : _FIRST_CHUNK + 4]:
        case b"VP8X":
            return 1 + int.from_bytes(said[4:7], "little"), 1 + int.from_bytes(said[7:], "little")
        case b"VP8L":
            bits = int.from_bytes(said[1:5], "little")
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            width, height = (int.from_bytes(said[at : at + 2], "little") for at in (6, 8))
            return width & 0x3FFF, height & 0x3FFF
        case _:
            return 0, 0


def frames_in(content: bytes) -> int:
    return sum(1 for kind in _chunks(content) if kind == b"ANMF") or 1


def _chunks(content: bytes) -> Iterator[bytes]:
    at = _FIRST_CHUNK
    while at + _HEAD <= len(content):
        yield content[at : at + 4]
        length = int.from_bytes(content[at + 4 : at + _HEAD], "little")
        at += _HEAD + length + length % 2
