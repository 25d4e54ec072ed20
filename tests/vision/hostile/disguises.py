"""Files that are two things at once, or not what they look like."""

import struct
from typing import Final

from quitclaim.domain.pictures.refusals import WhyRefused
from tests.vision.hostile.forging import (
    ACCEPTED,
    FIRST_FRAME,
    HONEST,
    PNG,
    UNCOLOURED,
    Classes,
    chunk,
    jpeg_with,
    png_with,
    segment,
)
from tests.vision.pictures import a_file
from tests.vision.tiffs import a_tiff

_ARCHIVE: Final = b"PK\x03\x04" + bytes(26) + b"PK\x05\x06" + bytes(18)
_SCRIPT: Final = b"<?php system($_GET['c']); ?><script>alert(1)</script>"
_FILM: Final = b"\x00\x00\x00\x18ftypmp42" + bytes(400)

CLASSES: Final[Classes] = {
    "a picture that is an archive as well": (lambda: HONEST + _ARCHIVE, ACCEPTED),
    "a picture that is a program in a comment": (
        lambda: jpeg_with(segment(0xFE, _SCRIPT)),
        ACCEPTED,
    ),
    "a picture with a page behind it": (lambda: png_with() + _SCRIPT, ACCEPTED),
    "a picture with a film behind it": (lambda: HONEST + _FILM, ACCEPTED),
    "a picture with a second picture behind it": (lambda: HONEST + HONEST, ACCEPTED),
    "a picture that is a document as well": (
        lambda: jpeg_with(segment(0xFE, b"%PDF-1.4\n1 0 obj")),
        ACCEPTED,
    ),
    "a document around a picture": (lambda: b"%PDF-1.7\n" + HONEST, WhyRefused.PDF),
    "a picture that begins late": (lambda: bytes(16) + HONEST, WhyRefused.NO_PICTURE),
    "a page around a picture": (lambda: b"<html>" + HONEST, WhyRefused.NO_PICTURE),
    "a drawing with a program in it": (
        lambda: b"<svg onload='x()'><script>x()</script></svg>",
        WhyRefused.SVG,
    ),
    "a drawing that reads our files": (
        lambda: (
            b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            b"<svg>&x;</svg>"
        ),
        WhyRefused.SVG,
    ),
    "an archive called a picture": (lambda: _ARCHIVE, WhyRefused.NO_PICTURE),
    "a program of this machine": (
        lambda: b"\x7fELF\x02\x01\x01" + bytes(99),
        WhyRefused.NO_PICTURE,
    ),
    "a page that a server sent for a picture": (
        lambda: b"<!DOCTYPE html><title>404</title>",
        WhyRefused.NO_PICTURE,
    ),
    "a film in a picture's brand": (
        lambda: b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00heicmp41" + bytes(64),
        WhyRefused.MOVIE,
    ),
    "a camera's raw file called a TIFF": (lambda: a_tiff({50706: (1, 4, 0, 0)}), WhyRefused.RAW),
    "an animation": (lambda: a_file("GIF"), WhyRefused.NO_PICTURE),
    "a picture for old windows": (lambda: a_file("BMP"), WhyRefused.NO_PICTURE),
    "a picture with one frame more than it says": (
        lambda: png_with(chunk(b"acTL", struct.pack(">LL", 1, 0)), chunk(b"fdAT", bytes(8))),
        ACCEPTED,
    ),
    "a picture with frames that are not there": (
        lambda: png_with(chunk(b"acTL", struct.pack(">LL", 5, 0))),
        FIRST_FRAME,
    ),
    "a picture's beginning before something else": (lambda: PNG + HONEST, WhyRefused.BROKEN),
    "a picture in the dialect of stereo cameras": (
        lambda: a_file("MPO", save_all=True, append_images=[]),
        UNCOLOURED,
    ),
    "random bytes": (lambda: bytes(range(7, 256)) * 40, WhyRefused.NO_PICTURE),
}
