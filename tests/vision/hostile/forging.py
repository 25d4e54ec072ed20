"""The tools of a forger: segments, chunks and boxes with whatever in them."""

import struct
import zlib
from collections.abc import Callable
from typing import Final

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.darkroom import Note
from tests.vision.pictures import a_file, exif

# A refusal, or the notes with which the picture is taken in.
Outcome = WhyRefused | frozenset[Note]
Classes = dict[str, tuple[Callable[[], bytes], Outcome]]

ACCEPTED: Final[Outcome] = frozenset()
UNREADABLE: Final[Outcome] = frozenset({Note.METADATA_UNREADABLE})
FIRST_FRAME: Final[Outcome] = frozenset({Note.FIRST_FRAME_ONLY})
UNCOLOURED: Final[Outcome] = frozenset({Note.NO_COLOUR_PROFILE})
# It says that its colours are sRGB, so that nothing is to be noted of it but what is forged.
HONEST: Final = a_file("JPEG", exif=exif(camera={0xA001: 1}))
PNG: Final = b"\x89PNG\r\n\x1a\n"


def segment(marker: int, held: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(held) + 2) + held


def jpeg_with(*segments: bytes, jpeg: bytes = HONEST) -> bytes:
    """Segments between the start of an honest file and the rest of it."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def chunk(kind: bytes, held: bytes) -> bytes:
    return struct.pack(">L", len(held)) + kind + held + struct.pack(">L", zlib.crc32(kind + held))


def header(width: int = 8, height: int = 8) -> bytes:
    """Of a PNG of eight bits of grey."""
    return chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0))


def huge_png(side: int) -> bytes:
    return PNG + header(side, side) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


def png_with(*chunks: bytes, pixels: bytes | None = None) -> bytes:
    """A black square that says it is sRGB, with these chunks before its pixels."""
    data = zlib.compress(bytes(9 * 8)) if pixels is None else pixels
    colours = chunk(b"sRGB", b"\x00")
    return PNG + header() + colours + b"".join(chunks) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    held = b"".join(
        kind + struct.pack("<L", len(data)) + data + bytes(len(data) % 2) for kind, data in chunks
    )
    return b"RIFF" + struct.pack("<L", len(held) + 4) + b"WEBP" + held


def canvas(width: int, height: int) -> bytes:
    """The first chunk of an animated WebP."""
    sides = (side.to_bytes(3, "little") for side in (width - 1, height - 1))
    return b"\x02\x00\x00\x00" + b"".join(sides)


def inflating(size: int) -> bytes:
    """So many zeros in a thousandth of the space."""
    packer, block = zlib.compressobj(9), bytes(1 << 20)
    return b"".join(packer.compress(block) for _ in range(size >> 20)) + packer.flush()
