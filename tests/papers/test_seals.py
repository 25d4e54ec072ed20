"""R13: a stock validator finds the seal valid over the whole file, and every change inside it."""

import asyncio
import random
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from quitclaim_papers import Seal, verify
from tests.fakes.world import World
from tests.needs import needs
from tests.papers.deeds import SEALED_AT, a_deed, a_printer, printed
from tests.papers.poppler import pdfsig

_RANGE: Final = re.compile(rb"/ByteRange \[\s*(\d+) (\d+) (\d+) (\d+)\s*\]")
# Each costs a reader of its own.
_FLIPS: Final = 120


@pytest.fixture(scope="module")
def paper() -> bytes:
    return printed()


def flipped(pdf: bytes, at: int, bit: int = 0) -> bytes:
    return pdf[:at] + bytes([pdf[at] ^ (1 << bit)]) + pdf[at + 1 :]


def signed_ranges(pdf: bytes) -> tuple[range, range]:
    """All but the seal itself."""
    found = _RANGE.search(pdf)
    assert found
    first, length, second, rest = map(int, found.groups())
    assert (first, second + rest) == (0, len(pdf))
    return range(length), range(second, len(pdf))


def sample(pdf: bytes) -> Iterator[tuple[int, int]]:
    """Places and bits: around every edge, and anywhere."""
    before, after = signed_ranges(pdf)
    edges = (0, 5, before[-1], after[0], after[-1])
    chance = random.Random(len(pdf))
    yield from ((at, 0) for at in edges)
    for _ in range(_FLIPS - len(edges)):
        at = chance.choice(chance.choices([before, after], [len(before), 8 * len(after)])[0])
        yield at, chance.randrange(8)


@needs("poppler")
@pytest.mark.parametrize("language", Language)
def test_a_stock_validator_finds_it_valid_over_the_whole_file(language: Language) -> None:
    said = pdfsig(printed(a_deed(language)))

    assert said.holds
    assert "ETSI.CAdES.detached" in said.text  # PAdES
    assert "Signer Certificate Common Name: fair.example" in said.text
    assert "Signing Time: May 03 2026 12:00:01" in said.text


@needs("poppler")
def test_a_stock_validator_finds_every_flip_inside_what_is_signed(paper: bytes) -> None:
    """What it cannot even read any more counts as found."""
    unseen = [place for place in sample(paper) if pdfsig(flipped(paper, *place)).holds]

    assert unseen == []


def test_our_verifier_finds_every_flip_inside_what_is_signed(paper: bytes) -> None:
    unseen = [place for place in sample(paper) if verify(flipped(paper, *place)).seal is Seal.HOLDS]

    assert unseen == []


def test_with_the_hash_of_its_leaf_every_flip_anywhere_is_found(paper: bytes) -> None:
    """Also inside of the seal, whose own bytes no seal can cover."""
    before, after = signed_ranges(paper)
    inside = range(before.stop, after.start)
    document = verify(paper).document
    places = [*sample(paper), *((at, 0) for at in inside[:: len(inside) // 60])]

    unseen = [at for at in places if verify(flipped(paper, *at), hash=document).is_unchanged]

    assert unseen == []
    assert verify(paper, hash=document).is_unchanged


def test_every_place_of_the_file_is_signed_but_the_seal_itself(paper: bytes) -> None:
    before, after = signed_ranges(paper)

    assert re.fullmatch(rb"<[0-9A-F]+>", paper[before.stop : after.start])


def test_it_is_certified_and_lets_nothing_be_added(paper: bytes) -> None:
    (signature,) = PdfFileReader(BytesIO(paper)).embedded_signatures

    status = asyncio.run(
        async_validate_pdf_signature(
            signature, ValidationContext(trust_roots=[signature.signer_cert])
        )
    )

    assert status.bottom_line
    assert signature.docmdp_level is MDPPerm.NO_CHANGES
    assert signature.self_reported_timestamp == SEALED_AT


def test_it_still_says_what_kind_of_file_it_is(paper: bytes) -> None:
    """PDF/A-3a for the archive, PDF/UA-1 for whoever has it read aloud."""
    for said in (b"<pdfaid:part>3<", b"<pdfaid:conformance>A<", b"<pdfuaid:part>1<"):
        assert said in paper


def test_what_the_seal_adds_begins_on_a_line_of_its_own(paper: bytes) -> None:
    """PDF/A-3, 6.1.9, as veraPDF reads it; most readers would not mind."""
    assert re.findall(rb"%%EOF(\r?\n|)", paper) == [b"\n", b"\n"]


@pytest.mark.parametrize("away", ["seal_key.public_key", "seal_key.sign", "certificates.find"])
def test_while_the_key_is_away_nothing_is_made(away: str) -> None:
    world = World()
    printer = a_printer(world)
    world.fail(away)

    with pytest.raises(StoreUnavailable):
        printer.quitclaim(a_deed())

    assert verify(printer.quitclaim(a_deed())).seal is Seal.HOLDS


def test_two_prints_differ_in_their_seals_alone() -> None:
    printer = a_printer()
    one, other = (printer.quitclaim(a_deed()) for _ in range(2))

    before, _ = signed_ranges(one)
    # The file's own number is made anew with each seal.
    assert one[: before.stop].partition(b"\n%%EOF")[0] == other.partition(b"\n%%EOF")[0]
    assert one != other
