"""Small files that would become large, or long, if anybody opened them."""

import struct
from typing import Final

from PIL import Image

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.limits import MOST_BYTES, MOST_FRAMES
from tests.vision.heic import heic
from tests.vision.hostile.forging import (
    ACCEPTED,
    HONEST,
    UNCOLOURED,
    UNREADABLE,
    Classes,
    canvas,
    chunk,
    huge_png,
    inflating,
    png_with,
    riff,
)
from tests.vision.pictures import a_file, a_picture, exif
from tests.vision.tiffs import a_chain, a_tiff

_PIXELS, _FRAMES = WhyRefused.TOO_MANY_PIXELS, WhyRefused.TOO_MANY_FRAMES
ON_ITS_SIDE: Final = exif({0x0112: 6})
_MANY: Final = MOST_FRAMES + 1


def sized_jpeg(width: int, height: int) -> bytes:
    """An honest file that lies about its size."""
    at = HONEST.index(b"\xff\xc0") + 5
    return HONEST[:at] + struct.pack(">HH", height, width) + HONEST[at + 4 :]


def _sized_heic(side: int) -> bytes:
    picture = a_picture(64, 64)
    true, told = (struct.pack(">4sLLL", b"ispe", 0, size, size) for size in (64, side))
    return heic(picture).replace(true, told)


def _looping_tiff() -> bytes:
    start = int.from_bytes(a_tiff()[4:8], "little")
    return a_tiff(following=start)


def endless_jpeg() -> bytes:
    """Thousands of times the same refinement of four million pixels."""
    picture = a_file("JPEG", a_picture(2_000, 2_000), progressive=True)
    scan = picture[picture.rindex(b"\xff\xda") : -2]
    return picture[:-2] + scan * 3_000 + picture[-2:]


CLASSES: Final[Classes] = {
    "nothing at all": (lambda: b"", WhyRefused.EMPTY),
    "a byte too many": (lambda: bytes(MOST_BYTES + 1), WhyRefused.TOO_MANY_BYTES),
    "a PNG of ten gigapixels": (lambda: huge_png(100_000), _PIXELS),
    "a PNG as wide as a number goes": (lambda: huge_png(2**31 - 1), _PIXELS),
    "a JPEG of four gigapixels": (lambda: sized_jpeg(65_500, 65_500), _PIXELS),
    "a WebP canvas of 268 megapixels": (lambda: riff((b"VP8X", canvas(16_384, 16_384))), _PIXELS),
    "a lossless WebP of 268 megapixels": (
        lambda: riff((b"VP8L", b"\x2f" + (2**28 - 1).to_bytes(4, "little"))),
        _PIXELS,
    ),
    "a TIFF of a terapixel": (lambda: a_tiff({256: (10**6,), 257: (10**6,)}), _PIXELS),
    "a HEIC of 900 megapixels": (lambda: _sized_heic(30_000), _PIXELS),
    "a picture of one pixel": (
        lambda: a_file("JPEG", Image.new("RGB", (1, 1))),
        UNCOLOURED,
    ),
    "a picture like a thread": (
        lambda: a_file("JPEG", Image.new("RGB", (1, 60_000))),
        UNCOLOURED,
    ),
    "a JPEG of nine megapixels with the pixels of a small one": (
        lambda: sized_jpeg(3_000, 3_000),
        ACCEPTED,
    ),
    "a PNG with too many frames": (
        lambda: png_with(chunk(b"acTL", struct.pack(">LL", _MANY, 0))),
        _FRAMES,
    ),
    "a WebP with too many frames": (
        lambda: riff((b"VP8X", canvas(8, 8)), *[(b"ANMF", bytes(16))] * _MANY),
        _FRAMES,
    ),
    "a TIFF with too many pages": (lambda: a_chain(_MANY), _FRAMES),
    "a TIFF whose page is its own next": (_looping_tiff, UNCOLOURED),
    "pixels that go on for megabytes": (
        lambda: png_with(pixels=inflating(32 << 20)),
        ACCEPTED,
    ),
    "a profile that inflates": (
        lambda: png_with(chunk(b"iCCP", b"p\x00\x00" + inflating(32 << 20))),
        UNREADABLE,
    ),
    "a caption that inflates": (
        lambda: png_with(
            chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x01\x00\x00\x00" + inflating(32 << 20))
        ),
        UNREADABLE,
    ),
    "a comment that inflates": (
        lambda: png_with(chunk(b"zTXt", b"Comment\x00\x00" + inflating(32 << 20))),
        ACCEPTED,
    ),
}
