"""Files that were whole once, or look like it."""

from functools import partial
from typing import Final

from quitclaim.domain.pictures.refusals import WhyRefused
from tests.vision.hostile.forging import (
    ACCEPTED,
    HONEST,
    PNG,
    Classes,
    canvas,
    chunk,
    header,
    png_with,
    riff,
)
from tests.vision.pictures import a_file, a_picture
from tests.vision.tiffs import a_tiff

_BROKEN: Final = WhyRefused.BROKEN


def _begun(kind: str) -> bytes:
    return a_file(kind, a_picture(320, 240))[:16]


def _halved(kind: str) -> bytes:
    content = a_file(kind, a_picture(320, 240))
    return content[: len(content) // 2]


def _flipped(content: bytes, at: int, length: int = 1) -> bytes:
    flipped = bytes(byte ^ 0xFF for byte in content[at : at + length])
    return content[:at] + flipped + content[at + length :]


def _in_the_scan(length: int) -> bytes:
    content = a_file("JPEG", a_picture(320, 240))
    return _flipped(content, content.index(b"\xff\xda") + 400, length)


def crashing_heic() -> bytes:
    """One byte in the kind of an item that is no picture: pi_heif 1.4.0 ends its process by it."""
    return a_file("HEIC", xmp=b"<x/>").replace(b"mime", b"mim\xe8")


CLASSES: Final[Classes] = {
    **{
        f"a {kind} cut off {where}": (partial(cut, kind), _BROKEN)
        for kind in ("JPEG", "PNG", "WEBP", "TIFF", "HEIC")
        for where, cut in {"in the header": _begun, "in the middle": _halved}.items()
    },
    "the first three bytes of a JPEG": (lambda: HONEST[:3], _BROKEN),
    "a JPEG without its end": (lambda: HONEST[:-2], _BROKEN),
    "a JPEG with something after its end": (lambda: HONEST + b"and so on" * 100, ACCEPTED),
    "a JPEG damaged in the scan": (lambda: _in_the_scan(30), _BROKEN),
    "a JPEG without tables to decode it by": (
        lambda: HONEST.replace(b"\xff\xdb", b"\xff\xfe"),
        _BROKEN,
    ),
    "a JPEG of twelve bits": (
        lambda: HONEST.replace(b"\xff\xc0\x00\x11\x08", b"\xff\xc0\x00\x11\x0c"),
        _BROKEN,
    ),
    "a JPEG of no width": (
        lambda: HONEST.replace(b"\x08\x00\x40\x00\x60", b"\x08\x00\x40\x00\x00"),
        _BROKEN,
    ),
    "a PNG of no width": (lambda: PNG + header(0, 8) + chunk(b"IEND", b""), _BROKEN),
    "a PNG whose header was changed": (lambda: _flipped(png_with(), 19), _BROKEN),
    "a PNG whose pixels are no archive": (lambda: png_with(pixels=b"not zlib"), _BROKEN),
    "a PNG without pixels": (lambda: PNG + header() + chunk(b"IEND", b""), _BROKEN),
    "a PNG without its end": (lambda: png_with()[:-12], ACCEPTED),
    "a PNG whose chunk is longer than the file": (
        lambda: PNG + header() + b"\x7f\xff\xff\xffIDAT" + bytes(50),
        _BROKEN,
    ),
    "a WebP of one empty canvas": (lambda: riff((b"VP8X", canvas(8, 8))), _BROKEN),
    "a WebP that begins with a profile": (lambda: riff((b"ICCP", bytes(40))), _BROKEN),
    "a TIFF whose directory is elsewhere": (lambda: b"II*\x00\xff\xff\xff\x7f", _BROKEN),
    "a TIFF whose pixels are elsewhere": (lambda: a_tiff({273: (10**6,)}), _BROKEN),
    "a TIFF packed in an unknown way": (lambda: a_tiff({259: (31_337,)}), _BROKEN),
    "a TIFF with half a million tags": (
        lambda: b"II*\x00\x08\x00\x00\x00\xff\xff" + bytes(100),
        _BROKEN,
    ),
    "a TIFF of measurements": (
        lambda: a_tiff({258: (32,), 339: (3,)}, pixels=b"\x00\x00\x80\x3f"),
        WhyRefused.NO_PICTURE,
    ),
    "a TIFF with long addresses, cut off": (
        lambda: b"II+\x00\x08\x00\x00\x00" + b"\xff" * 8,
        _BROKEN,
    ),
    "a HEIC of nothing but a brand": (
        lambda: b"\x00\x00\x00\x14ftypheic\x00\x00\x00\x00mif1",
        _BROKEN,
    ),
    "a HEIC without its decoder's settings": (
        lambda: a_file("HEIC").replace(b"hvcC", b"free"),
        _BROKEN,
    ),
    "a HEIC whose picture is another's": (
        lambda: a_file("HEIC").replace(
            b"pitm\x00\x00\x00\x00\x00\x01", b"pitm\x00\x00\x00\x00\x00\x09"
        ),
        _BROKEN,
    ),
}
