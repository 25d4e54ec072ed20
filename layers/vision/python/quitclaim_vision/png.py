"""The chunks of a PNG file: its pixels apart from what it says, so that text is no way in."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_PIXELS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_SAYING: Final = frozenset({b"iCCP", b"iTXt", b"eXIf", b"acTL", b"sRGB"})
_XMP: Final = b"XML:com.adobe.xmp\x00"
_AROUND: Final = 12  # length, kind and checksum of a chunk
# Compressed text of a few bytes may stand for gigabytes.
_MOST_INFLATED: Final = 8_000_000


@dataclass(slots=True)
class Parts:
    """`pixels`: the same picture without anything else. `is_whole`: all the rest was readable."""

    pixels: bytes = b""
    icc: bytes = b""
    exif: bytes = b""
    xmp: bytes = b""
    frames: int = 1
    is_srgb: bool = False
    is_whole: bool = True


def parts_of(content: bytes) -> Parts:
    parts, kept = Parts(), [memoryview(SIGNATURE)]
    for kind, chunk in _chunks(memoryview(content)):
        if kind in _PIXELS:
            kept.append(chunk)
        elif kind in _SAYING:
            _note(parts, kind, said=bytes(chunk[8:-4]))
    parts.pixels = b"".join(kept)
    return parts


def _chunks(content: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Each chunk with its frame; the last may be cut off, and the decoder is to see that."""
    at = len(SIGNATURE)
    while at + 8 <= len(content):
        (length,) = struct.unpack_from(">L", content, at)
        kind, end = bytes(content[at + 4 : at + 8]), at + length + _AROUND
        yield kind, content[at:end]
        if kind == b"IEND":
            return
        at = end


def _note(parts: Parts, kind: bytes, *, said: bytes) -> None:
    try:
        match kind:
            case b"iCCP":
                parts.icc = _inflated(said.split(b"\x00", 1)[1][1:])
            case b"iTXt" if said.startswith(_XMP):
                parts.xmp = _international(said.removeprefix(_XMP))
            case b"eXIf":
                parts.exif = said
            case b"acTL":
                parts.frames = int.from_bytes(said[:4])
            case _:
                parts.is_srgb = True
    except (ValueError, IndexError, zlib.error):
        parts.is_whole = False


def _international(said: bytes) -> bytes:
    is_compressed, rest = said[:1] == b"\x01", said[2:]
    _language, _keyword, text = rest.split(b"\x00", 2)
    return _inflated(text) if is_compressed else text


def _inflated(packed: bytes) -> bytes:
    opener = zlib.decompressobj()
    text = opener.decompress(packed, _MOST_INFLATED)
    if opener.unconsumed_tail:
        raise ValueError("it grows beyond what a profile or a text ever takes")
    return text
