"""R13: our own verifier trusts nothing but the hash in the log, and no file makes it fall over."""

import hashlib
from io import BytesIO

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PdfFileWriter

from quitclaim_papers import Seal, verify
from quitclaim_papers.quitclaims import quitclaim
from quitclaim_papers.typesetting import typeset
from tests.builders import a_controller, a_hash
from tests.fakes.fake_seals import FakeSealKey
from tests.fakes.world import World
from tests.papers.deeds import SEALED_AT, a_deed, a_printer, printed


@pytest.fixture(scope="module")
def paper() -> bytes:
    return printed()


def test_it_says_whose_seal_it_is_and_when_it_was_made(paper: bytes) -> None:
    found = verify(paper)

    assert (found.seal, found.sealed_by, found.sealed_at) == (
        Seal.HOLDS,
        a_controller().name,
        SEALED_AT,
    )
    assert found.key == hashlib.sha256(FakeSealKey(World()).public_key()).hexdigest()
    assert found.document == hashlib.sha256(paper).hexdigest()


def test_without_a_hash_it_does_not_say_that_it_is_unchanged(paper: bytes) -> None:
    assert verify(paper).is_unchanged is None


def test_a_file_sealed_anew_is_another_file(paper: bytes) -> None:
    """Anybody has a key; only the hash in the log, or the key itself, tells them apart."""
    anew = a_printer().quitclaim(a_deed())

    found = verify(anew, hash=verify(paper).document)

    assert (found.seal, found.is_unchanged) == (Seal.HOLDS, False)


def test_a_file_without_a_seal_has_none() -> None:
    plain = typeset(quitclaim(a_deed(), zone=a_printer().zone), at=SEALED_AT)

    found = verify(plain)

    assert found.seal is Seal.MISSING
    assert set(found.files) == {"consent.jsonld", "signing.json", "notice.html"}


def test_what_is_added_after_the_seal_breaks_it(paper: bytes) -> None:
    """Readers show the last version of a file, not the one that was signed."""
    writer = IncrementalPdfFileWriter(BytesIO(paper))
    added = BytesIO()
    writer.root["/Lang"] = writer.root["/Lang"]
    writer.update_root()  # type: ignore[no-untyped-call]
    writer.write(added)  # type: ignore[no-untyped-call]

    assert verify(added.getvalue()).seal is Seal.BROKEN


def test_bytes_after_the_end_break_it(paper: bytes) -> None:
    assert verify(paper + b"\n%").seal is Seal.BROKEN


def test_half_a_file_is_broken(paper: bytes) -> None:
    assert verify(paper[: len(paper) // 2]).seal is Seal.BROKEN


def test_a_file_without_anything_in_it_has_no_seal() -> None:
    out = BytesIO()
    PdfFileWriter().write(out)  # type: ignore[no-untyped-call]

    assert (verify(out.getvalue()).seal, verify(out.getvalue()).files) == (Seal.MISSING, {})


@for_any(content=st.binary(max_size=200))
def test_whatever_the_file_is_it_is_told_and_never_raised(content: bytes) -> None:
    for garbage in (content, b"%PDF-1.7\n" + content):
        found = verify(garbage, hash=a_hash("paper"))

        assert (found.seal, found.is_unchanged) == (Seal.BROKEN, False)
