"""R34: what a file says of itself, from all three places in which programs write it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from quitclaim_vision.caption import Written, written_in
from quitclaim_vision.decoding import opened
from tests.vision.hostile.forging import chunk, jpeg_with, png_with, segment
from tests.vision.pictures import a_file, exif
from tests.vision.writing import iptc, packet, photoshop, xmp

DESCRIPTION, ARTIST, COPYRIGHT, WINDOWS_KEYWORDS = 0x010E, 0x013B, 0x8298, 0x9C9E
TAKEN = 0x9003
CAPTION, KEYWORD, CREDIT, BYLINE = (2, 120), (2, 25), (2, 110), (2, 80)
XAP = b"http://ns.adobe.com/xap/1.0/\x00"


def written(kind: str = "JPEG", **options: Any) -> Written:
    return written_in(opened(a_file(kind, **options)))


def with_iptc(*records: dict[tuple[int, int], bytes]) -> Written:
    return written_in(opened(jpeg_with(segment(0xED, photoshop(iptc(*records))))))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIC"])
def test_xmp_is_read_from_every_format(kind: str) -> None:
    said = xmp(text="Ada at the fair", keywords=("fair", "ada"))
    if kind == "PNG":
        content = png_with(chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + said))
    else:
        content = a_file(kind, xmp=said)

    read = written_in(opened(content))

    assert read.caption.text == "Ada at the fair"
    assert read.caption.keywords == {"fair", "ada"}
    assert read.is_whole


def test_xmp_is_read_from_a_tiff() -> None:
    read = written("TIFF", tiffinfo={700: xmp(text="Ada")})

    assert read.caption.text == "Ada"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC"])
def test_exif_is_read_from_every_format(kind: str) -> None:
    read = written(
        kind, exif=exif({DESCRIPTION: "Ada", ARTIST: "Bo"}, {TAKEN: "2026:05:03 12:00:00"})
    )

    assert (read.caption.text, read.caption.credit) == ("Ada", "Bo")
    assert read.taken_at == datetime(2026, 5, 3, 12, tzinfo=UTC)


def test_iptc_is_read_as_agencies_write_it() -> None:
    read = with_iptc(
        {CAPTION: "Ada, Köln".encode(), CREDIT: b"dpa", BYLINE: b"Bo"},
        {KEYWORD: b"fair"},
        {KEYWORD: b"ada"},
        {(2, 55): b"20260503", (2, 60): b"140000+0200"},
    )

    assert (read.caption.text, read.caption.credit) == ("Ada, Köln", "dpa")
    assert read.caption.keywords == {"fair", "ada"}
    assert read.taken_at == datetime(2026, 5, 3, 12, tzinfo=UTC)


def test_old_iptc_speaks_the_language_of_its_machine() -> None:
    assert with_iptc({CAPTION: "Köln".encode("cp1252")}).caption.text == "Köln"


def test_iptc_that_says_it_is_utf8_is_that() -> None:
    read = with_iptc({(1, 90): b"\x1b%G", CAPTION: b"K\xf6ln"})

    assert read.caption.text == "K\N{REPLACEMENT CHARACTER}ln"


@pytest.mark.parametrize("text", ["Köln".encode(), "Köln".encode("cp1252")])
def test_exif_is_read_whatever_the_program_made_of_ascii(text: bytes) -> None:
    block = exif({DESCRIPTION: "K----"[: len(text)]})

    read = written(exif=block.replace(b"K----"[: len(text)], text))

    assert read.caption.text == "Köln"


def test_windows_keywords_are_keywords() -> None:
    read = written(exif=exif({WINDOWS_KEYWORDS: "fair; ada;fair\x00".encode("utf-16-le")}))

    assert read.caption.keywords == {"fair", "ada"}


def test_newer_places_come_before_older_ones_and_keywords_add_up() -> None:
    said = segment(0xE1, XAP + xmp(text="new", keywords=("one",)))
    older = segment(0xED, photoshop(iptc({CAPTION: b"old", KEYWORD: b"two", CREDIT: b"dpa"})))
    oldest = a_file(exif=exif({DESCRIPTION: "oldest", COPYRIGHT: "Bo"}))

    read = written_in(opened(jpeg_with(said, older, jpeg=oldest)))

    assert (read.caption.text, read.caption.credit) == ("new", "dpa")
    assert read.caption.keywords == {"one", "two"}


def test_what_one_place_cannot_say_another_does() -> None:
    said = segment(0xE1, XAP + b"<broken")

    read = written_in(opened(jpeg_with(said, jpeg=a_file(exif=exif({DESCRIPTION: "Ada"})))))

    assert read.caption.text == "Ada"
    assert not read.is_whole


def test_properties_may_be_attributes() -> None:
    read = written(xmp=packet("", attributes='photoshop:Credit="dpa"'))

    assert read.caption.credit == "dpa"


def test_text_is_cut_and_cleaned() -> None:
    read = written(xmp=xmp(text="a\u202eb" + "c" * 6_000, keywords=tuple(map(str, range(300)))))
    controls = with_iptc({CAPTION: b"a\x00b\x07c\nd"})

    assert len(read.caption.text) == 5_000
    assert len(read.caption.keywords) == 200
    assert controls.caption.text == "abc\nd"


def test_a_repr_shows_nothing_of_it() -> None:
    assert "Ada" not in repr(written(xmp=xmp(text="Ada", region=("0.5", "0.5", "0.1", "0.1"))))
