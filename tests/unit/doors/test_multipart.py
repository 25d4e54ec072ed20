"""A small file comes with a form, whatever browsers and others send (R46, R48)."""

from contextlib import suppress
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim_web.doors.multipart import parts_of
from quitclaim_web.doors.refusals import Malformed

KIND: Final = 'multipart/form-data; boundary="----b"'


def body(*parts: bytes) -> bytes:
    return b"".join(b"------b\r\n" + part + b"\r\n" for part in parts) + b"------b--\r\n"


def field(name: str, content: bytes, *, file: str | None = None) -> bytes:
    named = f'Content-Disposition: form-data; name="{name}"'
    if file is not None:
        named += f'; filename="{file}"\r\nContent-Type: text/csv'
    return named.encode() + b"\r\n\r\n" + content


def test_fields_and_files_come_as_they_are() -> None:
    sent = body(
        field("channels", b"press"),
        field("channels", b"website"),
        field("file", "Zoë;a\r\n\r\n-- b".encode(), file="lijst é.csv"),
    )

    found = parts_of(sent, KIND)

    assert found == {"channels": ["press", "website"], "file": ["Zoë;a\r\n\r\n-- b"]}
    assert parts_of(sent, "Multipart/Form-Data; boundary=----b") == found


def test_a_byte_that_is_no_utf8_is_seen_in_a_file_and_refused_in_a_field() -> None:
    assert parts_of(body(field("file", b"Jos\xe9", file="a.csv")), KIND) == {"file": ["Jos\ufffd"]}
    with pytest.raises(Malformed):
        parts_of(body(field("typed", b"Jos\xe9")), KIND)


@pytest.mark.parametrize("file", ["scan.pdf", None])
def test_a_file_that_is_no_text_comes_byte_by_byte(file: str | None) -> None:
    """R46: whatever stands in it, and whether or not it says that it is a file."""
    content = bytes(range(256)) + b"\r\n--other\r\n"

    found = parts_of(body(field("scan", content, file=file)), KIND, as_bytes={"scan"})

    assert found == {"scan": [content]}


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        (body(field("a", b"b")), "multipart/form-data"),
        (body(field("a", b"b")), "multipart/form-data; boundary=other"),
        (b"", KIND),
        (b"before" + body(field("a", b"b")), KIND),
        (body(field("a", b"b"))[:-6], KIND),
        (body(b"no head at all"), KIND),
        (body(b"Content-Type: text/plain\r\n\r\nnameless"), KIND),
        (body(field("A name", b"b")), KIND),
        (body(*(field("a", b"") for _ in range(200))), KIND),
    ],
)
def test_what_no_browser_sends_is_malformed(sent: bytes, kind: str) -> None:
    with pytest.raises(Malformed):
        parts_of(sent, kind)


@given(st.binary(max_size=300), st.text(max_size=100))
def test_whatever_is_sent_is_read_or_refused(sent: bytes, kind: str) -> None:
    """R48."""
    with suppress(Malformed):
        assert parts_of(sent, KIND) is not None
    with suppress(Malformed):
        assert parts_of(body(sent), f"multipart/form-data; boundary={kind}") is not None
