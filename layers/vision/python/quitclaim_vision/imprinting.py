"""What the file of a rendition says, written from an imprint alone: XMP, and IPTC beside it."""

import struct
from collections.abc import Iterator
from html import escape
from typing import Final

from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim_vision.said import MOST_NAME, MOST_TEXT, clean

# PLUS License Data Format 1.2.1, Model Release Status.
_PLUS: Final = "http://ns.useplus.org/ldf/vocab/"
_RELEASES: Final = {
    ModelRelease.NONE: f"{_PLUS}MR-NON",
    ModelRelease.NOT_APPLICABLE: f"{_PLUS}MR-NAP",
    ModelRelease.LIMITED: f"{_PLUS}MR-LMR",
}
_SPACES: Final = {
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\x00"
_PHOTOSHOP: Final = b"Photoshop 3.0\x00"
_APP1: Final = 0xE1
_APP13: Final = 0xED
# IPTC IIM 4.2: the character set, the version of the record, the credit and its most octets.
_CHARACTERS: Final = (1, 90, b"\x1b%G")
_VERSION: Final = (2, 0, b"\x00\x04")
_CREDIT: Final = 110
_MOST_CREDIT: Final = 32
_JFIF_END: Final = 20  # what begins every JPEG that Pillow writes


def imprinted(jpeg: bytes, imprint: Imprint) -> bytes:
    """The same picture; what was in it beside the pixels has to be none of the original's."""
    said = _segment(_APP1, _XMP + _packet(imprint)) + _segment(_APP13, _photoshop(imprint))
    return jpeg[:_JFIF_END] + said + jpeg[_JFIF_END:]


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _packet(imprint: Imprint) -> bytes:
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    properties = "".join(_properties(imprint))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {spaces}>{properties}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _properties(imprint: Imprint) -> Iterator[str]:
    status = _RELEASES[imprint.release]
    yield f"<plus:ModelReleaseStatus>{status}</plus:ModelReleaseStatus>"
    if imprint.release_id:
        ids = f"<rdf:Bag><rdf:li>{_text(imprint.release_id)}</rdf:li></rdf:Bag>"
        yield f"<plus:ModelReleaseID>{ids}</plus:ModelReleaseID>"
    if imprint.credit:
        yield f"<photoshop:Credit>{_text(imprint.credit)}</photoshop:Credit>"
    if imprint.licence:
        item = f'<rdf:li xml:lang="x-default">{_text(imprint.licence, most=MOST_TEXT)}</rdf:li>'
        yield f"<xmpRights:UsageTerms><rdf:Alt>{item}</rdf:Alt></xmpRights:UsageTerms>"


def _text(text: str, *, most: int = MOST_NAME) -> str:
    return escape(clean(text, most=most))


def _photoshop(imprint: Imprint) -> bytes:
    """One block of Photoshop's, as IPTC is kept in a JPEG."""
    # Cut between two letters, as older programs read no more.
    credit = clean(imprint.credit, most=MOST_NAME).encode()[:_MOST_CREDIT]
    records = [_CHARACTERS, _VERSION]
    if credit:
        records.append((2, _CREDIT, credit.decode(errors="ignore").encode()))
    block = b"".join(
        struct.pack(">BBBH", 0x1C, record, name, len(value)) + value
        for record, name, value in records
    )
    head = struct.pack(">4sHHL", b"8BIM", 0x0404, 0, len(block))
    return _PHOTOSHOP + head + block + bytes(len(block) % 2)
