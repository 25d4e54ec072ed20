"""R2, R4, R5: whoever signed on paper is told what stands on record, and where it ends."""

import json

from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.people.capabilities import Power
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.record_paper import UndoPaper
from quitclaim.usecases.send_letter import SendLetter
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, OFFICER
from tests.fakes.fakes import Fakes
from tests.unit.usecases.on_paper import at_home, record
from tests.unit.usecases.stage import made


def letter_in(fakes: Fakes) -> Message:
    (letter,) = fakes.world.letters.values()
    assert letter.letter is Letter.RECORDED
    return letter


def test_the_letter_takes_it_back_and_holds_the_receipt_and_no_paper() -> None:
    fakes = at_home()
    consent = record(fakes)

    assert made(SendLetter, fakes)(letter_in(fakes).id)

    (link,) = fakes.world.links.values()
    assert (link.power, link.by, link.consents) == (
        Power.WITHDRAW,
        HERSELF,
        frozenset({consent.id}),
    )
    (mailing,) = fakes.post.sent
    (receipt,) = mailing.attached
    told = json.loads(receipt.content)["dpv:hasRecordOfActivity"]
    assert told["dct:identifier"] == consent.id


def test_what_was_entered_by_mistake_and_put_right_is_told_nobody() -> None:
    fakes = at_home()
    consent = record(fakes)
    made(UndoPaper, fakes)(ADA, consent.id, mistake=Mistake.OTHER_PERSON, member=OFFICER)

    assert not made(SendLetter, fakes)(letter_in(fakes).id)

    assert not fakes.post.sent and not fakes.world.links


def test_what_was_taken_back_before_it_left_is_told_without_a_link() -> None:
    fakes = at_home()
    consent = record(fakes)
    made(WithdrawConsent, fakes)(ADA, consent.id, speaker=HERSELF)

    assert made(SendLetter, fakes)(letter_in(fakes).id)

    assert fakes.post.sent and not fakes.world.links
