"""The log's key in the form of Go's packages, and what was signed with one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.proof.notes import VerifierKey, opened, verifier_key

# From the documentation of Go's golang.org/x/mod/sumdb/note.
GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_NOTE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n\n"
    "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
    "otpRZb6KE6RyyBwJnAM=\n"
)


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_key_is_written_as_go_writes_it(end: str) -> None:
    key = verifier_key(GO_KEY + end)

    assert str(key) == GO_KEY
    assert (key.name, key.id.hex()) == ("PeterNeumann", "c74f20a3")


def test_what_go_signed_is_opened() -> None:
    """The example of its package's documentation."""
    key = verifier_key(GO_KEY)

    text = opened(GO_NOTE, by=key, verifies=PublicKey(key).verifies)

    assert text.startswith("If you think") and text.endswith("your problem is.\n")


@given(st.binary(min_size=32, max_size=32))
def test_a_key_is_read_back_as_it_was_written(key: bytes) -> None:
    written = VerifierKey("quitclaim.example/log", key)

    assert verifier_key(str(written)) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PeterNeumann",
        GO_KEY.replace("c74f20a3", "c74f20a4"),
        GO_KEY.replace("Peter", "Paula"),
        GO_KEY.replace("+ARpc", "+AhpcNOTBASE64"),
        GO_KEY.replace("+ARpc2", "+AhpcA"),
        GO_KEY.removesuffix("10TW"),
        GO_KEY + "\x0b",
        GO_KEY + "\n\n",
        " " + GO_KEY,
    ],
)
def test_a_key_that_was_changed_is_none(text: str) -> None:
    with pytest.raises(ImpossibleValue):
        verifier_key(text)
