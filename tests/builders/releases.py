"""A release on paper: its scan in every format that is taken, and what is entered from it."""

from typing import Any, Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.on_paper import OnPaper
from quitclaim.domain.consents.releases import Release
from quitclaim.domain.consents.scans import ScanFormat
from quitclaim.domain.ids import document_hash
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.rules import DEFAULT_PERIOD
from quitclaim.domain.people.person import HERSELF
from tests.builders.consents import a_consent, a_notice
from tests.builders.events import given
from tests.builders.ids import ADA, HELD, NOON, OFFICER, an_id
from tests.builders.scopes import a_scope

SIGNED: Final = HELD.starts_at
PDF_SCAN: Final = b"%PDF-1.7\n" + b"0 obj " * 300 + b"\nstartxref\n9\n%%EOF\n"
JPEG_SCAN: Final = b"\xff\xd8\xff\xe0\x00\x06JFIF\xff\xff\xda\x00\x02" + b"\x11" * 40 + b"\xff\xd9"
PNG_SCAN: Final = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\x04IDAT" + b"\x11" * 8 + b"\x00\x00\x00\x00IEND\xae\x42\x60\x82"
)
TIFF_SCAN: Final = b"II*\x00\x08\x00\x00\x00" + b"\x01\x00" + b"\x11" * 12
BIG_TIFF_SCAN: Final = b"MM\x00*\x00\x00\x00\x08" + b"\x00\x01" + b"\x11" * 12
HEIC_SCAN: Final = (
    b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic" + b"\x00\x00\x00\x0emdat" + b"\x11" * 6
)
SCANS: Final = {
    ScanFormat.PDF: PDF_SCAN,
    ScanFormat.JPEG: JPEG_SCAN,
    ScanFormat.PNG: PNG_SCAN,
    ScanFormat.TIFF: TIFF_SCAN,
    ScanFormat.HEIC: HEIC_SCAN,
}


def a_release(**changes: Any) -> Release:
    """ADA signed two days before NOON: yes to what `a_scope` covers, for two years."""
    known: dict[str, Any] = {
        "person": ADA,
        "scope": a_scope(),
        "during": Interval(SIGNED, SIGNED + DEFAULT_PERIOD),
        "signers": (HERSELF,),
        "language": Language.ENGLISH,
    }
    return Release(**(known | changes))


def on_paper(**changes: Any) -> OnPaper:
    """Put on record at NOON."""
    known: dict[str, Any] = {
        "scan": document_hash(PDF_SCAN),
        "form": ScanFormat.PDF,
        "recorded_by": OFFICER,
        "recorded_at": NOON,
    }
    return OnPaper(**(known | changes))


def a_consent_on_paper(**changes: Any) -> Consent:
    """Herself, at the beginning of HELD."""
    known: dict[str, Any] = {
        "id": an_id("on paper"),
        "events": (given(SIGNED),),
        "paper": on_paper(),
        "notice": a_notice(document=on_paper().scan),
    }
    return a_consent(**(known | changes))
