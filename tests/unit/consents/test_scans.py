"""R46: a scan is what its bytes say, whole, and never what its name says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.scans import LARGEST_SCAN, ScanFault, ScanFormat, format_of
from quitclaim.domain.errors import NotAllowed
from tests.builders import (
    BIG_TIFF_SCAN,
    HEIC_SCAN,
    JPEG_SCAN,
    PDF_SCAN,
    PNG_SCAN,
    SCANS,
    TIFF_SCAN,
)

FORMATS = list(ScanFormat)


def fault_of(content: bytes) -> ScanFault | None:
    try:
        format_of(content)
    except NotAllowed as error:
        (fault,) = error.reasons
        assert isinstance(fault, ScanFault)
        return fault
    return None


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_told_by_its_bytes(form: ScanFormat) -> None:
    assert format_of(SCANS[form]) is form


@pytest.mark.parametrize(
    ("form", "said"),
    [(ScanFormat.PDF, "application/pdf"), (ScanFormat.HEIC, "image/heic")],
)
def test_a_format_has_its_media_type(form: ScanFormat, said: str) -> None:
    assert form.media_type == said


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (BIG_TIFF_SCAN, ScanFormat.TIFF),
        (JPEG_SCAN + b"\x00\x00\x00\x10 a film", ScanFormat.JPEG),
        (PNG_SCAN + b" more", ScanFormat.PNG),
        (HEIC_SCAN.replace(b"\x00\x00\x00\x0emdat", b"\x00\x00\x00\x00mdat"), ScanFormat.HEIC),
        (
            b"\x00\x00\x00\x10ftypheic\x00\x00\x00\x00\x00\x00\x00\x01mdat" + bytes(7) + b"\x10",
            ScanFormat.HEIC,
        ),
    ],
)
def test_what_telephones_and_scanners_make_of_it_is_taken_too(
    content: bytes, form: ScanFormat
) -> None:
    assert format_of(content) is form


@given(st.sampled_from(FORMATS), st.data())
def test_no_beginning_of_a_scan_is_a_scan(form: ScanFormat, data: st.DataObject) -> None:
    """Half a file is no evidence of anything."""
    whole = SCANS[form].rstrip(b"\n")
    length = data.draw(st.integers(min_value=0, max_value=len(whole) - 1))

    assert fault_of(whole[:length]) is not None


@pytest.mark.parametrize(
    "content",
    [
        JPEG_SCAN[:-2],
        JPEG_SCAN.replace(b"\xff\xda", b"\x00\x00"),
        b"\xff\xd8\xff\xe1\x00\x08\xff\xd9 a preview's end\xff\xda",
        PNG_SCAN[:-1],
        PDF_SCAN[:-8],
        TIFF_SCAN[:-1],
        b"II*\x00\x00\x00\x00\x00" + bytes(20),
        b"II*\x00\x08\x00\x00\x00\x00\x00" + bytes(20),
        HEIC_SCAN[:-1],
        HEIC_SCAN.replace(b"mdat", b"free"),
        HEIC_SCAN.replace(b"\x00\x00\x00\x0emdat", b"\x00\x00\x00\x02mdat"),
    ],
)
def test_what_is_cut_off_is_said_to_be(content: bytes) -> None:
    assert fault_of(content) is ScanFault.CUT_OFF


@pytest.mark.parametrize(
    "content",
    [
        b"<html>%PDF-1.7",
        b"GIF89a",
        b"PK\x03\x04 a document",
        b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom",
        b"\x00\x00\x00\x18freemif1\x00\x00\x00\x00mif1heic",
        b"x",
        b"I said yes",
    ],
)
def test_anything_else_is_another_format(content: bytes) -> None:
    assert fault_of(content) is ScanFault.OTHER_FORMAT


def test_nothing_is_no_file() -> None:
    assert fault_of(b"") is ScanFault.NO_FILE


def test_a_scan_is_as_large_as_a_form_brings_and_no_larger() -> None:
    fill = b"0" * (LARGEST_SCAN - len(PDF_SCAN))
    largest = PDF_SCAN.replace(b"0 obj ", fill + b"0 obj ", 1)

    assert len(largest) == LARGEST_SCAN and fault_of(largest) is None
    assert fault_of(largest + b"\n") is ScanFault.TOO_LARGE


@given(st.binary(max_size=400))
def test_no_bytes_at_all_break_it(content: bytes) -> None:
    """R48."""
    for start in (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", HEIC_SCAN[:24]):
        fault_of(start + content)
