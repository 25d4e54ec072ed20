"""Honest pictures with captions by somebody who means harm, or whose program was no good."""

import struct
from typing import Final

from tests.vision.hostile.forging import (
    ACCEPTED,
    UNCOLOURED,
    UNREADABLE,
    Classes,
    chunk,
    jpeg_with,
    png_with,
    segment,
)
from tests.vision.pictures import a_file, exif
from tests.vision.writing import iptc, photoshop, xmp

_XAP: Final = b"http://ns.adobe.com/xap/1.0/\x00"
_PLAIN: Final = a_file("JPEG")
_BOTH: Final = UNCOLOURED | UNREADABLE  # type: ignore[operator]
_LAUGHS: Final = b"<!DOCTYPE x [<!ENTITY a 'ha'>%s]><x>&a9;</x>" % b"".join(
    b"<!ENTITY a%d '%s'>" % (nth, b"&a%d;" % (nth - 1) * 10 if nth else b"&a;" * 10)
    for nth in range(10)
)
_OTHERS: Final = b"<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><x>&x;</x>"


def _with_exif(block: bytes) -> bytes:
    return jpeg_with(segment(0xE1, b"Exif\x00\x00" + block), jpeg=_PLAIN)


def _with_xmp(packet: bytes) -> bytes:
    return jpeg_with(segment(0xE1, _XAP + packet))


def _with_iptc(records: bytes) -> bytes:
    return jpeg_with(segment(0xED, photoshop(records)))


CLASSES: Final[Classes] = {
    "EXIF that is no EXIF": (lambda: _with_exif(b"holiday"), _BOTH),
    "EXIF cut off": (lambda: _with_exif(exif({0x010E: "Ada" * 50})[6:40]), _BOTH),
    "EXIF whose directory is its own next": (
        lambda: _with_exif(b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"),
        UNCOLOURED,
    ),
    "EXIF whose camera directory is the picture's": (
        lambda: _with_exif(struct.pack("<2sHLHHHLLL", b"II", 42, 8, 1, 0x8769, 4, 1, 8, 0)),
        UNCOLOURED,
    ),
    "EXIF that promises four gigabytes of caption": (
        lambda: _with_exif(
            struct.pack("<2sHLHHHLLL", b"II", 42, 8, 1, 0x010E, 2, 2**32 - 1, 26, 0)
        ),
        _BOTH,
    ),
    "EXIF with a date that never was": (
        lambda: _with_exif(exif(camera={0x9003: "2026:13:45 99:99:99"})[6:]),
        _BOTH,
    ),
    "EXIF of a clock that was never set": (
        lambda: _with_exif(exif(camera={0x9003: "0000:00:00 00:00:00"})[6:]),
        UNCOLOURED,
    ),
    "EXIF whose orientation is a word": (
        lambda: _with_exif(
            struct.pack("<2sHLHHHL4sL", b"II", 42, 8, 1, 0x0112, 2, 4, b"up\0\0", 0)
        ),
        UNCOLOURED,
    ),
    "XMP that laughs a billion times": (lambda: _with_xmp(_LAUGHS), UNREADABLE),
    "XMP that reads our files": (lambda: _with_xmp(_OTHERS), UNREADABLE),
    "XMP that is no XML": (lambda: _with_xmp(b"<x:xmpmeta><rdf:RDF>"), UNREADABLE),
    "XMP in an unknown alphabet": (
        lambda: _with_xmp(b"<?xml version='1.0' encoding='klingon'?><x/>"),
        UNREADABLE,
    ),
    "XMP ten thousand levels deep": (
        lambda: _with_xmp(b"<a>" * 8_000 + b"</a>" * 8_000),
        ACCEPTED,
    ),
    "XMP with a region nowhere": (
        lambda: _with_xmp(xmp(region=("nan", "inf", "1", "1"))),
        ACCEPTED,
    ),
    "XMP with a region of words": (
        lambda: _with_xmp(xmp(region=("left", "top", "1", "1"))),
        UNREADABLE,
    ),
    "XMP whose licence ends some day": (lambda: _with_xmp(xmp(licence="soon")), UNREADABLE),
    "XMP that says nothing": (lambda: _with_xmp(b""), ACCEPTED),
    "XMP in a PNG without its parts": (
        lambda: png_with(chunk(b"iTXt", b"XML:com.adobe.xmp\x00")),
        UNREADABLE,
    ),
    "IPTC cut off": (lambda: _with_iptc(iptc({(2, 120): b"Ada"})[:-2]), UNREADABLE),
    "IPTC with a record of gigabytes": (
        lambda: _with_iptc(b"\x1c\x02\x78\x80\x04\x7f\xff\xff\xff"),
        UNREADABLE,
    ),
    "IPTC that is something else": (lambda: _with_iptc(b"holiday"), ACCEPTED),
    "a Photoshop block cut off": (lambda: jpeg_with(segment(0xED, photoshop(b"")[:-3])), ACCEPTED),
    "sixty segments of profile that do not fit together": (
        lambda: jpeg_with(
            *(segment(0xE2, b"ICC_PROFILE\x00" + bytes([n, 99]) + bytes(9)) for n in range(60))
        ),
        ACCEPTED,
    ),
}
