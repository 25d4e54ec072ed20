"""R13: a copy brings the sealed paper of the very signing that it is the copy of."""

from typing import Any

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.changes import Purpose
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.mail import Attachment, Letter
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    ADA,
    DADS,
    DAY,
    NOON,
    SECOND,
    a_consent,
    a_letter,
    a_sent_request,
    a_testimony,
    an_answer,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import BIOMETRIC, TO_SHOW, enclose, mailed
from tests.unit.usecases.stage import made, watched

COPY = a_letter(Letter.COPY)
SIGNED = a_testimony()


def signed(*said: Enclosure) -> Fakes:
    """ADA said this, and her copy waits."""
    fakes = mailed(a_consent())
    fakes.keys.make(ADA, Purpose.EVIDENCE)
    enclose(fakes, COPY, *said)
    return fakes


def papers(fakes: Fakes) -> list[Attachment]:
    return [one for one in fakes.post.sent[0].attached if one.media_type == "application/pdf"]


def test_the_paper_comes_first_and_every_receipt_after_it() -> None:
    fakes = signed(SIGNED)

    assert made(SendLetter, fakes)(COPY.id)

    names = [one.name for one in fakes.post.sent[0].attached]
    assert names == ["quitclaim.pdf", "receipt-1.jsonld"]
    (paper,) = papers(fakes)
    assert paper.content == f"the paper of {SIGNED.request}".encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"by": DADS},
        {"at": NOON - DAY},
        {"answers": (an_answer(consent=BIOMETRIC),)},
    ],
)
def test_the_paper_of_another_signing_is_not_hers_to_get(changes: dict[str, Any]) -> None:
    other = a_testimony(request=an_id("other"), **changes)
    alone, beside_hers = signed(other), signed(other, SIGNED)

    for fakes in (alone, beside_hers):
        assert made(SendLetter, fakes)(COPY.id)

    assert papers(alone) == []
    assert [one.content for one in papers(beside_hers)] == [
        f"the paper of {SIGNED.request}".encode()
    ]


@pytest.mark.parametrize("letter", [a_letter(), a_letter(Letter.WITHDRAWN)])
def test_no_other_letter_asks_for_a_paper(letter: Any) -> None:
    fakes = mailed(TO_SHOW, a_sent_request())
    enclose(fakes, letter)

    with watched(fakes) as seen:
        assert made(SendLetter, fakes)(letter.id)

    assert not {"requests.testimonies", "sealer.sealed"} & set(seen)


def test_until_there_is_a_paper_the_copy_waits_and_no_link_is_minted() -> None:
    fakes = signed(SIGNED)
    fakes.clock.at = NOON + DAY - SECOND
    fakes.world.fail("sealer.sealed")

    with pytest.raises(StoreUnavailable):
        made(SendLetter, fakes)(COPY.id)
    assert (fakes.post.sent, fakes.world.links) == ([], {})
    assert set(fakes.world.letters) == {COPY.id}

    assert made(SendLetter, fakes)(COPY.id)
    assert papers(fakes)


def test_after_a_day_it_waits_no_longer() -> None:
    """Art. 7(3): the link by which she takes it back is in the copy."""
    fakes = signed(SIGNED)
    fakes.clock.at = NOON + DAY
    fakes.world.fail("sealer.sealed")

    assert made(SendLetter, fakes)(COPY.id)

    assert [one.name for one in fakes.post.sent[0].attached] == ["receipt-1.jsonld"]
    assert len(fakes.world.links) == 1
