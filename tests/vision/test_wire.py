"""R46: a child that was taken over says what it likes, and is not believed."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim_vision.wire import LostError, receive, send

MOST = 1_000


def said(text: bytes, along: bytes = b"") -> BytesIO:
    return BytesIO(len(text).to_bytes(8) + len(along).to_bytes(8) + text + along)


def test_what_is_sent_arrives() -> None:
    stream = BytesIO()

    send(stream, {"refused": "pdf"}, along=b"a thumbnail")
    stream.seek(0)

    assert receive(stream, most=MOST) == ({"refused": "pdf"}, b"a thumbnail")


@pytest.mark.parametrize(
    "stream",
    [
        BytesIO(b""),
        BytesIO(said(b"{}").getvalue()[:-1]),
        BytesIO(b"\xff" * 16),
        said(b"{}", bytes(MOST + 1)),
        said(b"no JSON"),
        said(b"[]"),
        said(b"\xff"),
        said(b"[" * MOST),
    ],
    ids=["nothing", "cut off", "gigabytes", "too much", "words", "a list", "no text", "deep"],
)
def test_anything_else_is_nobody_of_ours(stream: BytesIO) -> None:
    with pytest.raises(LostError):
        receive(stream, most=MOST)


@given(st.binary())
def test_no_bytes_break_it(content: bytes) -> None:
    with pytest.raises(LostError):
        receive(BytesIO(content), most=MOST)
