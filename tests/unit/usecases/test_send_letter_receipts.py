"""R2: the copy brings a receipt of every record, for her and for any machine."""

import json
from typing import Any

from quitclaim.ports.mail import Letter, Mailing
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    ADA,
    CONSENT,
    a_controller,
    a_hash,
    a_letter,
    some_rules,
)
from tests.unit.usecases.copies import COPY, HER_FACE, NO, YES, copied
from tests.unit.usecases.mailings import BIOMETRIC, NAMES, enclose, mailed
from tests.unit.usecases.stage import made


def receipts(mailing: Mailing) -> list[Any]:
    return [json.loads(attachment.content) for attachment in mailing.attached]


def test_what_was_refused_is_in_the_copy_and_not_in_its_link() -> None:
    fakes, mailing = copied(YES, NO)

    (link,) = fakes.world.links.values()
    assert link.consents == {CONSENT}
    assert len(mailing.attached) == 2


def test_the_signer_gets_one_receipt_of_every_record() -> None:
    _, mailing = copied(YES, HER_FACE)

    assert [a.name for a in mailing.attached] == ["receipt-1.jsonld", "receipt-2.jsonld"]
    assert {a.media_type for a in mailing.attached} == {"application/ld+json"}
    told = receipts(mailing)
    assert {receipt["@type"] for receipt in told} == {"dpv:ConsentReceipt"}
    of = [receipt["dpv:hasRecordOfActivity"]["dct:identifier"] for receipt in told]
    assert of == [CONSENT, BIOMETRIC]
    assert len({receipt["dct:identifier"] for receipt in told} - {CONSENT, BIOMETRIC}) == 2


def test_only_the_receipt_of_recognition_names_its_assessment() -> None:
    _, mailing = copied(YES, HER_FACE)

    to_show, to_recognise = (one["dpv:hasRecordOfActivity"] for one in receipts(mailing))
    assert "dpv:hasImpactAssessment" not in to_show
    assert a_hash("assessment") in to_recognise["dpv:hasImpactAssessment"]["@id"]


def test_a_receipt_is_written_as_people_write() -> None:
    fakes = mailed(YES, some_rules(controller=a_controller(name="Kölner Verein")))
    enclose(fakes, COPY)

    made(SendLetter, fakes)(COPY.id)

    (receipt,) = fakes.post.sent[0].attached
    assert "Kölner Verein" in receipt.content.decode()


def test_a_withdrawal_is_confirmed_without_a_link_and_without_receipts() -> None:
    fakes = mailed(YES)
    letter = a_letter(Letter.WITHDRAWN)
    enclose(fakes, letter)

    assert made(SendLetter, fakes)(letter.id)

    (mailing,) = fakes.post.sent
    assert (mailing.attached, mailing.to, fakes.world.links) == ((), NAMES[ADA].mail, {})
    assert "/c/" not in mailing.text
