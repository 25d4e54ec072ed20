"""R13: half of a paper is no evidence of anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.consents.pdfs import is_whole_pdf

WHOLE = b"%PDF-1.7\n" + b"0 obj " * 300 + b"\nstartxref\n9\n%%EOF\n"


def test_a_whole_file_is_whole() -> None:
    assert is_whole_pdf(WHOLE)


def test_a_file_may_go_on_after_its_first_end() -> None:
    """Whoever signs one adds to it."""
    assert is_whole_pdf(WHOLE + b"7 0 obj\nstartxref\n1800\n%%EOF")


@given(st.integers(min_value=0, max_value=len(WHOLE) - 3))
def test_no_beginning_of_it_is(length: int) -> None:
    assert not is_whole_pdf(WHOLE[:length])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>gone</html>",
        WHOLE.replace(b"%PDF-", b"%TXT-"),
        WHOLE.replace(b"startxref", b"somewhere"),
        WHOLE.replace(b"\n9\n", b"\nnine\n"),
        WHOLE.replace(b"\n9\n", b"\n99999\n"),
        WHOLE + b"x" * 1024,
    ],
)
def test_whatever_else_is_not(content: bytes) -> None:
    assert not is_whole_pdf(content)
