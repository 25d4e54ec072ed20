"""
What a scan is, told by its own bytes and never by its name (R46).

Nothing is decoded: only lengths are followed, so that half a file, which is no evidence of
anything, is told from a whole one.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.pdfs import is_whole_pdf
from quitclaim.domain.errors import NotAllowed

# As much as a form brings in one call, encoded on its way (docs/adr/0038).
LARGEST_SCAN: Final = 4_000_000
_PDF: Final = b"%PDF-"
_JPEG: Final = b"\xff\xd8\xff"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_ORDERS: Final[Mapping[bytes, Literal["little", "big"]]] = {b"II*\x00": "little", b"MM\x00*": "big"}
# ISO/IEC 23008-12, annex B: pictures in HEVC, alone or of several.
_HEIC: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1"})


class ScanFormat(Word):
    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    HEIC = "heic"

    @property
    def media_type(self) -> str:
        return f"application/{self}" if self is ScanFormat.PDF else f"image/{self}"


class ScanFault(Word):
    """Why a file is no scan that can be kept; each sentence says what to do."""

    NO_FILE = "no_file"
    TOO_LARGE = "too_large"
    OTHER_FORMAT = "other_format"
    CUT_OFF = "cut_off"


def format_of(content: bytes) -> ScanFormat:
    """Raises NotAllowed with a ScanFault where it is none of these, or not all of one."""
    if not content:
        raise NotAllowed(ScanFault.NO_FILE)
    if len(content) > LARGEST_SCAN:
        raise NotAllowed(ScanFault.TOO_LARGE)
    found = _begun(content)
    if found is None:
        raise NotAllowed(ScanFault.OTHER_FORMAT)
    if not _IS_WHOLE[found](content):
        raise NotAllowed(ScanFault.CUT_OFF)
    return found


def _begun(content: bytes) -> ScanFormat | None:
    begins = {_PDF: ScanFormat.PDF, _JPEG: ScanFormat.JPEG, _PNG: ScanFormat.PNG}
    begins |= dict.fromkeys(_ORDERS, ScanFormat.TIFF)
    found = (form for sign, form in begins.items() if content.startswith(sign))
    return next(found, ScanFormat.HEIC if _is_heic(content) else None)


def _is_heic(content: bytes) -> bool:
    """Its first box names what can read it."""
    length, kind = int.from_bytes(content[:4]), content[4:8]
    named = content[8:12], *(content[at : at + 4] for at in range(16, min(length, 256), 4))
    return kind == b"ftyp" and not _HEIC.isdisjoint(named)


def _is_whole_jpeg(content: bytes) -> bool:
    """ISO/IEC 10918-1, annex B: segments up to the picture's own data, and its end behind that."""
    at = 2
    while content[at : at + 1] == b"\xff":
        if content[at + 1 : at + 2] == b"\xda":
            # Telephones put more behind it, and the end of a preview is not the picture's.
            return content.find(b"\xff\xd9", at) > 0
        is_filled = content[at + 1 : at + 2] == b"\xff"
        at += 1 if is_filled else 2 + int.from_bytes(content[at + 2 : at + 4])
    return False


def _is_whole_png(content: bytes) -> bool:
    """ISO/IEC 15948, 5.3: each chunk says its length, and its sum stands behind it."""
    at = len(_PNG)
    while at + 12 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        at += 12 + length
        if kind == b"IEND":
            return at <= len(content)
    return False


def _is_whole_tiff(content: bytes) -> bool:
    """TIFF 6.0, 2: whatever describes the first page lies inside the file."""
    order = _ORDERS[content[:4]]
    at = int.from_bytes(content[4:8], order)
    entries = int.from_bytes(content[at : at + 2], order)
    return at > 0 and entries > 0 and at + 2 + 12 * entries <= len(content)


def _is_whole_heic(content: bytes) -> bool:
    """ISO/IEC 14496-12, 4.2: box after box up to the last byte, the picture's data among them."""
    boxes = tuple(_boxes(content))
    return boxes[-1][1] == len(content) and b"mdat" in {kind for kind, _ in boxes}


def _boxes(content: bytes) -> Iterator[tuple[bytes, int]]:
    """Each with where it ends."""
    at = 0
    while at < len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        if length == 0:  # the last one, up to the end
            length = len(content) - at
        if length == 1:
            length = int.from_bytes(content[at + 8 : at + 16])
        # What is shorter than its own head is none, and what follows cannot be found.
        at += max(length, 8)
        yield kind, at


_IS_WHOLE: Final[Mapping[ScanFormat, Callable[[bytes], bool]]] = {
    ScanFormat.PDF: is_whole_pdf,
    ScanFormat.JPEG: _is_whole_jpeg,
    ScanFormat.PNG: _is_whole_png,
    ScanFormat.TIFF: _is_whole_tiff,
    ScanFormat.HEIC: _is_whole_heic,
}
