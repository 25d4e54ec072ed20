"""XMP: captions, rights, and the names beside regions, in a document that anybody wrote."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from quitclaim_vision.dates import NoDateError, end_in, instant_in
from quitclaim_vision.rdf import DESCRIPTION, document_in, texts_in
from quitclaim_vision.said import MOST_NAME, Said, clean, first_of, words
from quitclaim_vision.tags import tags_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP: Final = "{http://ns.adobe.com/photoshop/1.0/}"
_EXIF: Final = "{http://ns.adobe.com/exif/1.0/}"
_PLUS: Final = "{http://ns.useplus.org/ldf/xmp/1.0/}"
_CREDITS: Final = (f"{_PHOTOSHOP}Credit", f"{_DC}creator", f"{_DC}rights")
_DATES: Final = (f"{_EXIF}DateTimeOriginal", f"{_PHOTOSHOP}DateCreated")
_MOST_BYTES: Final = 4_000_000


def said_in(block: bytes, *, orientation: int) -> Said:
    """Raises whatever a hostile document makes the parser raise."""
    if not block:
        return Said()
    if len(block) > _MOST_BYTES:
        raise ValueError("nobody writes so much about one picture")
    document = document_in(block)
    taken_at, is_known = _date(document, _DATES)
    until, is_understood = _date(document, (f"{_PLUS}LicenseEndDate",), is_end=True)
    return Said(
        text=clean(_text(document, f"{_DC}description")),
        keywords=words(_texts(document, f"{_DC}subject")),
        credit=clean(_text(document, *_CREDITS), most=MOST_NAME),
        tags=tags_in(document, orientation=orientation),
        taken_at=taken_at,
        licence_until=until,
        is_whole=is_known and is_understood,
    )


def _texts(document: "Element", name: str) -> list[str]:
    return [text for node in document.iter(DESCRIPTION) for text in texts_in(node, name)]


def _text(document: "Element", *names: str) -> str:
    return first_of(*(text.strip() for name in names for text in _texts(document, name)))


def _date(
    document: "Element", names: tuple[str, ...], *, is_end: bool = False
) -> tuple[datetime | None, bool]:
    """And whether what is written there was understood."""
    try:
        return (end_in if is_end else instant_in)(_text(document, *names)), True
    except NoDateError:
        return None, False
