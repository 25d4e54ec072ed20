"""R35: what a file is, its content says and never its name; what is refused, with its reason."""

import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.formats import Format, format_of
from quitclaim_vision.limits import Refused
from tests.vision.pictures import a_file
from tests.vision.tiffs import a_tiff

# One tag, photometric interpretation: a colour filter array; Pentax writes this byte order.
BIG_ENDIAN_RAW = b"MM\x00*" + bytes.fromhex("0000000800010106000300000001802300000000000000")


def boxed(brand: bytes, *others: bytes) -> bytes:
    """The beginning of a file of boxes."""
    held = b"ftyp" + brand + bytes(4) + b"".join(others)
    return (len(held) + 4).to_bytes(4) + held + bytes(64)


@pytest.mark.parametrize("kind", list(Format))
def test_what_we_open_is_known_by_its_content(kind: Format) -> None:
    assert format_of(a_file(kind.upper())) is kind


@pytest.mark.parametrize(
    "content",
    [
        boxed(b"heic", b"mif1"),
        boxed(b"heix"),
        boxed(b"hevc", b"msf1"),
        boxed(b"mif1", b"mif1", b"heic"),
        boxed(b"msf1", b"hevc"),
    ],
)
def test_telephones_write_heic_under_several_brands(content: bytes) -> None:
    assert format_of(content) is Format.HEIC


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (a_tiff({50706: (1, 4, 0, 0)}), WhyRefused.RAW),  # DNG
        (a_tiff({262: (32803,)}), WhyRefused.RAW),
        (b"II*\x00\x10\x00\x00\x00CR\x02\x00" + bytes(64), WhyRefused.RAW),
        (BIG_ENDIAN_RAW, WhyRefused.RAW),
        (boxed(b"crx ", b"isom"), WhyRefused.RAW),
        (b"FUJIFILMCCD-RAW 0201", WhyRefused.RAW),
        (b"IIU\x00" + bytes(64), WhyRefused.RAW),
        (b"IIRO" + bytes(64), WhyRefused.RAW),
        (b"MMOR" + bytes(64), WhyRefused.RAW),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", WhyRefused.SVG),
        (b"\xef\xbb\xbf\n <?xml version='1.0'?>\n<!-- by hand -->\n<svg>", WhyRefused.SVG),
        (b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' ''><svg/>", WhyRefused.SVG),
        ("<?xml version='1.0'?><svg:svg xmlns:svg=''/>".encode("utf-16"), WhyRefused.SVG),
        (b"%PDF-1.7\n", WhyRefused.PDF),
        (b"\x00" * 200 + b"%PDF-1.4", WhyRefused.PDF),
        (boxed(b"isom", b"mp41"), WhyRefused.MOVIE),
        (boxed(b"qt  "), WhyRefused.MOVIE),
        (boxed(b"M4V "), WhyRefused.MOVIE),
        (bytes(4) + b"moov", WhyRefused.MOVIE),
        (b"\x00\x00\x00\x08wide\x00\x00\x10\x00mdat", WhyRefused.MOVIE),
        (b"\x1aE\xdf\xa3" + bytes(32), WhyRefused.MOVIE),  # WebM
        (b"RIFF\x00\x00\x00\x00AVI LIST", WhyRefused.MOVIE),
        (b"FLV\x01", WhyRefused.MOVIE),
        (b"\x00\x00\x01\xba", WhyRefused.MOVIE),
        (boxed(b"avif", b"mif1"), WhyRefused.NO_PICTURE),
        (boxed(b"mif1", b"avif"), WhyRefused.NO_PICTURE),
        (boxed(b"M4A "), WhyRefused.NO_PICTURE),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", WhyRefused.NO_PICTURE),
        (b"PK\x03\x04" + bytes(64), WhyRefused.NO_PICTURE),
        (b"7z\xbc\xaf\x27\x1c", WhyRefused.NO_PICTURE),
        (b"Rar!\x1a\x07\x01\x00", WhyRefused.NO_PICTURE),
        (b"\x1f\x8b\x08\x00" + bytes(16), WhyRefused.NO_PICTURE),
        (b"GIF89a" + bytes(16), WhyRefused.NO_PICTURE),
        (b"BM" + bytes(64), WhyRefused.NO_PICTURE),
        (b"8BPS\x00\x01", WhyRefused.NO_PICTURE),
        (b"%!PS-Adobe-3.0 EPSF-3.0", WhyRefused.NO_PICTURE),
        (b"\x7fELF" + bytes(64), WhyRefused.NO_PICTURE),
        (b"MZ" + bytes(64), WhyRefused.NO_PICTURE),
        (b"<!DOCTYPE html><p><svg>", WhyRefused.NO_PICTURE),
        (b"holiday.jpg", WhyRefused.NO_PICTURE),
        (b"\xff", WhyRefused.NO_PICTURE),
    ],
)  # fmt: skip
def test_what_we_do_not_open_is_refused_by_its_kind(content: bytes, why: WhyRefused) -> None:
    with pytest.raises(Refused) as refused:
        format_of(content)

    assert refused.value.why is why


def test_a_page_below_the_first_makes_a_file_raw() -> None:
    """What Nikon and Sony write: a small picture first, what the sensor saw below it."""
    sensor, start = a_tiff({262: (32803,)}), 1_000
    where = int.from_bytes(sensor[4:8], "little") + start
    nikon = a_tiff({330: (where,)}).ljust(start, b"\x00") + sensor

    with pytest.raises(Refused) as refused:
        format_of(nikon)

    assert refused.value.why is WhyRefused.RAW
