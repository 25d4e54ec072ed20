"""What becomes of a file on its way: cut off, flipped, spliced, resized, by seeded chance."""

import struct
import zlib
from collections.abc import Callable
from random import Random
from typing import Final

from tests.vision.hostile.forging import chunk, segment

Mutation = Callable[[bytes, bytes, Random], bytes]

_MOST_FLIPS: Final = 32
_MOST_AGAIN: Final = 2_000_000
_ABSURD: Final = (0, 1, 2, 255, 4_096, 16_384, 65_500, 65_535, 2**24 - 1, 2**31 - 1, 2**32 - 1)
# Where a format says how large its picture is: after these bytes, so many further, in this form.
_SIZES: Final = {
    b"IHDR": (0, ">L", 2),
    b"\xff\xc0": (3, ">H", 2),
    b"\xff\xc2": (3, ">H", 2),
    b"ispe": (4, ">L", 2),
    b"VP8X": (8, "<L", 1),
    b"VP8L": (5, "<L", 1),
    b"\x9d\x01\x2a": (0, "<H", 2),
    b"\x00\x01\x04\x00\x01\x00\x00\x00": (0, "<L", 1),
    b"\x01\x01\x04\x00\x01\x00\x00\x00": (0, "<L", 1),
    b"\x00\x01\x03\x00\x01\x00\x00\x00": (0, "<H", 1),
    b"\x01\x01\x03\x00\x01\x00\x00\x00": (0, "<H", 1),
}
_APPLICATIONS: Final = range(0xE0, 0xF0)


def cut_off(content: bytes, _other: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def flipped(content: bytes, _other: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, _MOST_FLIPS) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def painted_over(content: bytes, _other: bytes, chance: Random) -> bytes:
    start, end = _slice(content, chance)
    filling = chance.choice([b"\x00", b"\xff", chance.randbytes(1)]) * (end - start)
    return content[:start] + filling + content[end:]


def repeated(content: bytes, _other: bytes, chance: Random) -> bytes:
    start, end = _slice(content, chance)
    times = min(1 << chance.randint(0, 12), _MOST_AGAIN // max(1, end - start))
    return content[:end] + content[start:end] * times + content[end:]


def spliced(content: bytes, other: bytes, chance: Random) -> bytes:
    """Two things at once: the beginning of one and the end of another."""
    return content[: chance.randrange(len(content) + 1)] + other[_at(other, chance) :]


def grafted(content: bytes, other: bytes, chance: Random) -> bytes:
    at, (start, end) = _at(content, chance), _slice(other, chance)
    return content[:at] + other[start:end] + content[at:]


def resized(content: bytes, other: bytes, chance: Random) -> bytes:
    """It says that it is absurdly wide or high, or not there at all."""
    marks = [mark for mark in _SIZES if mark in content]
    if not marks:
        return flipped(content, other, chance)
    mark = chance.choice(marks)
    further, form, count = _SIZES[mark]
    at, most = content.index(mark) + len(mark) + further, 256 ** struct.calcsize(form) - 1
    told = b"".join(struct.pack(form, chance.choice(_ABSURD) & most) for _ in range(count))
    changed = content[:at] + told + content[at + len(told) :]
    return _checked(changed, at) if mark == b"IHDR" else changed


def captioned(content: bytes, other: bytes, chance: Random) -> bytes:
    """With the captions, profiles and previews of another file."""
    held = b"".join(segment(marker, text) for marker, text in _segments(other))
    if not held:
        return grafted(content, other, chance)
    if content.startswith(b"\x89PNG"):
        text = next(text for _, text in _segments(other))
        return content[:33] + chunk(b"eXIf", text[6:]) + content[33:]
    return content[:2] + held + content[2:]


def with_noise_beside(content: bytes, chance: Random) -> bytes:
    """Where a format has room for what is nobody's business."""
    noise = chance.randbytes(chance.randint(0, 5_000))
    if content.startswith(b"\x89PNG"):
        return content[:33] + chunk(b"quIt", noise) + content[33:]
    return content[:2] + segment(0xFE, noise) + content[2:]


# After each of these, anything may come of a file.
HARMFUL: Final[tuple[Mutation, ...]] = (
    cut_off,
    flipped,
    painted_over,
    repeated,
    spliced,
    grafted,
    resized,
    captioned,
)


def is_left_alone_by_noise(content: bytes) -> bool:
    return content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"))


def _checked(png: bytes, at: int) -> bytes:
    """With the checksum that its header has to have, or no decoder would look further."""
    end = at + 13
    return png[:end] + struct.pack(">L", zlib.crc32(png[at - 4 : end])) + png[end + 4 :]


def _segments(jpeg: bytes) -> list[tuple[int, bytes]]:
    found, at = [], 2
    while jpeg.startswith(b"\xff\xd8") and jpeg[at : at + 1] == b"\xff" and at + 4 <= len(jpeg):
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if marker not in _APPLICATIONS:
            break
        found.append((marker, jpeg[at + 4 : at + 2 + length]))
        at += 2 + length
    return found


def _slice(content: bytes, chance: Random) -> tuple[int, int]:
    start, end = sorted((_at(content, chance), _at(content, chance)))
    return start, end


def _at(content: bytes, chance: Random) -> int:
    return chance.randrange(len(content) + 1)
