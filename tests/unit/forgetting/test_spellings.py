"""However an id is spelled, whoever counts sees it (R36)."""

from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.forgetting.spellings import Spellings
from tests.builders import ADA, BOB, a_hash

PICTURE = a_hash("picture")
SOUGHT = Spellings([ADA, PICTURE])
RAW = {ADA: UUID(ADA).bytes, PICTURE: bytes.fromhex(PICTURE)}

AS_TEXT: dict[str, Callable[[str], str]] = {
    "plain": str,
    "in capitals": str.upper,
    "without dashes": lambda one: one.replace("-", ""),
    "in a key": lambda one: f"in/selfies/{one}/x",
    "after digits": lambda one: f"20260503{one}17",
    "as a URN": lambda one: f"urn:uuid:{one}",
    "text in hexadecimal": lambda one: one.encode().hex(),
    "text in base64": lambda one: b64encode(one.encode()).decode(),
    "text within text in base64": lambda one: b64encode(f'{{"a": "{one}"}}'.encode()).decode(),
    "base64 in a path": lambda one: f"a/b/{urlsafe_b64encode(f'x{one}'.encode()).decode()}",
    "bytes in base64": lambda one: b64encode(RAW[one]).decode(),
    "bytes in base64 for addresses": lambda one: urlsafe_b64encode(RAW[one]).decode().rstrip("="),
    "bytes among bytes in base64": lambda one: b64encode(b"1234567" + RAW[one] + b"8").decode(),
}
AS_BYTES: dict[str, Callable[[str], bytes]] = {
    "bytes": lambda one: RAW[one],
    "bytes among bytes": lambda one: b"sealed" + RAW[one] + b"more",
    "text": str.encode,
    "text among bytes": lambda one: b"\x00\xff" + one.encode() + b"\xfe",
}


@pytest.mark.parametrize("one", [ADA, PICTURE], ids=["uuid", "hash"])
@pytest.mark.parametrize("spelled", AS_TEXT)
def test_an_id_is_seen_in_text(spelled: str, one: str) -> None:
    assert SOUGHT.in_text(AS_TEXT[spelled](one)) == {one}


@pytest.mark.parametrize("one", [ADA, PICTURE], ids=["uuid", "hash"])
@pytest.mark.parametrize("spelled", AS_BYTES)
def test_an_id_is_seen_in_bytes(spelled: str, one: str) -> None:
    assert SOUGHT.in_bytes(AS_BYTES[spelled](one)) == {one}


@pytest.mark.parametrize("spelled", AS_TEXT)
def test_nobody_else_is_taken_for_her(spelled: str) -> None:
    others = Spellings([BOB, a_hash("another picture")])

    assert others.in_text(AS_TEXT[spelled](ADA)) == frozenset()


def test_all_that_stand_in_a_text_are_named() -> None:
    assert SOUGHT.in_text(f"{PICTURE}#{ADA}") == {ADA, PICTURE}


@given(st.text(), st.binary())
def test_whatever_it_reads_it_reads_to_the_end_and_finds_nobody(text: str, data: bytes) -> None:
    assert SOUGHT.in_text(text) == frozenset()
    assert SOUGHT.in_bytes(data) == frozenset()


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_wherever_bytes_begin_they_are_seen(before: bytes, after: bytes) -> None:
    packed = before + RAW[ADA] + after

    assert SOUGHT.in_bytes(packed) == {ADA}
    assert SOUGHT.in_text(b64encode(packed).decode()) == {ADA}


def test_whoever_seeks_nobody_finds_nobody() -> None:
    nobody = Spellings([])

    assert nobody.in_text(ADA) == nobody.in_bytes(RAW[ADA]) == frozenset()
