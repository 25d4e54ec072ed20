"""What a file is, by its content and never by its name; what we do not open is refused by kind."""

import re
from enum import StrEnum
from typing import Final

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision import tiff
from quitclaim_vision.limits import Refused


class Format(StrEnum):
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    TIFF = "tiff"
    HEIC = "heic"


_BEGINNINGS: Final[tuple[tuple[bytes, Format | WhyRefused], ...]] = (
    (b"\xff\xd8\xff", Format.JPEG),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"FUJIFILMCCD-RAW", WhyRefused.RAW),
    (b"IIU\x00", WhyRefused.RAW),  # Panasonic RW2
    (b"IIRO", WhyRefused.RAW),  # Olympus ORF, three spellings
    (b"IIRS", WhyRefused.RAW),
    (b"MMOR", WhyRefused.RAW),
    (b"FOVb", WhyRefused.RAW),  # Sigma X3F
    (b"\x00MRM", WhyRefused.RAW),  # Minolta
    (b"II\x1a\x00\x00\x00HEAPCCDR", WhyRefused.RAW),  # Canon CRW
    (b"\x1aE\xdf\xa3", WhyRefused.MOVIE),  # Matroska and WebM
    (b"FLV\x01", WhyRefused.MOVIE),
    (b"\x00\x00\x01\xba", WhyRefused.MOVIE),  # MPEG
    (b"\x00\x00\x01\xb3", WhyRefused.MOVIE),
    (b"0&\xb2u\x8ef\xcf\x11", WhyRefused.MOVIE),  # Windows Media
    (b"%PDF-", WhyRefused.PDF),
)
_TIFF: Final = (b"II*\x00", b"MM\x00*", b"II+\x00\x08\x00", b"MM\x00+\x00\x08")
_CR2: Final = slice(8, 10)
# The boxes that QuickTime files without a brand begin with.
_QUICKTIME: Final = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_HEVC: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_OTHER_STILLS: Final = frozenset({b"avif", b"avis", b"jpeg", b"j2ki", b"mif1", b"msf1", b"miaf"})
_SOUND: Final = frozenset({b"M4A ", b"M4B ", b"M4P "})
_MOST_BRANDS: Final = 256
_SVG: Final = re.compile(
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s+svg\b|<(?:svg:)?svg[\s>])",
    re.DOTALL | re.IGNORECASE,
)
_HEAD: Final = 4096
# Readers of PDF allow anything in front of it, up to here.
_PDF_BY: Final = 1024


def format_of(content: bytes) -> Format:
    """Refuses what we do not open. What begins as a picture is one, whatever follows in it."""
    kind = _kind_of(content)
    if isinstance(kind, WhyRefused):
        raise Refused(kind)
    return kind


def _kind_of(content: bytes) -> Format | WhyRefused:
    head = content[:_HEAD]
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if head.startswith(_TIFF):
        is_raw = head[_CR2] == b"CR" or tiff.is_raw(content)
        return WhyRefused.RAW if is_raw else Format.TIFF
    if head.startswith(b"RIFF"):
        return _in_riff(head[8:12])
    if head[4:8] == b"ftyp":
        return _branded(head)
    if head[4:8] in _QUICKTIME:
        return WhyRefused.MOVIE
    return _written(head)


def _in_riff(kind: bytes) -> Format | WhyRefused:
    if kind == b"WEBP":
        return Format.WEBP
    return WhyRefused.MOVIE if kind == b"AVI " else WhyRefused.NO_PICTURE


def _branded(head: bytes) -> Format | WhyRefused:
    """Files of boxes: HEIC, camera raw and films, told apart by the brands in the first box."""
    end = min(int.from_bytes(head[:4]), _MOST_BRANDS)
    major, brands = head[8:12], {head[at : at + 4] for at in range(16, end - 3, 4)}
    if major == b"crx ":
        return WhyRefused.RAW
    if major in _HEVC or (major in _OTHER_STILLS and brands & _HEVC):
        return Format.HEIC
    if major in _OTHER_STILLS | _SOUND:
        return WhyRefused.NO_PICTURE
    return WhyRefused.MOVIE


def _written(head: bytes) -> WhyRefused:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    if _SVG.match(head.removeprefix(b"\xef\xbb\xbf")):
        return WhyRefused.SVG
    return WhyRefused.PDF if b"%PDF-" in head[:_PDF_BY] else WhyRefused.NO_PICTURE
