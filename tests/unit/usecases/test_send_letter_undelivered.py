"""R11: what cannot arrive is shown to staff; what waits for us goes on waiting."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.mail import Letter, Message, WhyUndelivered
from quitclaim.ports.records import Record
from quitclaim.usecases.send_letter import SendLetter
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUM,
    MUMS,
    NOON,
    a_consent,
    a_letter,
    a_sent_request,
    a_turn,
    an_id,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import NAMES, TO_SHOW, enclose, mailed, now, of_mia
from tests.unit.usecases.stage import announced, made

REQUEST = a_sent_request()
LETTER = a_letter()
COPY = a_letter(Letter.COPY)


def written(*records: Record, letter: Message = LETTER) -> Fakes:
    fakes = mailed(*(records or (TO_SHOW, REQUEST)))
    enclose(fakes, letter)
    return fakes


def test_until_we_have_said_who_we_are_letters_wait() -> None:
    """GDPR art. 13."""
    fakes = written(TO_SHOW, REQUEST, some_rules(controller=None))

    with pytest.raises(NotAllowed) as refusal:
        made(SendLetter, fakes)(LETTER.id)

    assert refusal.value.reasons == (Hindrance.NO_CONTROLLER,)
    assert set(fakes.world.letters) == {LETTER.id}
    assert (fakes.world.links, announced(fakes)) == ({}, [])


def rejected(fakes: Fakes, why: WhyUndelivered, *, request: Request = REQUEST) -> bool:
    """Taken out, and turned in one leaf of the clock; staff see why."""
    turn = a_turn(Progress.REJECTED, at=NOON, reason=why.value)
    said = [(EventType.REQUEST_REJECTED, request.id, 2)]
    *_, fact = fakes.world.outbox.values()
    return (
        now(fakes, request) == request.after(turn)
        and announced(fakes)[-1] == said
        and fact.by == THE_CLOCK
        and fakes.world.letters == {}
        and fakes.post.sent == []
    )


def test_without_an_address_the_request_is_shown_as_rejected() -> None:
    unnamed, without = written(), written()
    unnamed.world.identities.pop(ADA)
    without.consents.name(ADA, replace(NAMES[ADA], mail=" "))

    for fakes in (unnamed, without):
        assert not made(SendLetter, fakes)(LETTER.id)
        assert rejected(fakes, WhyUndelivered.NO_ADDRESS)
        assert fakes.world.links == {}


def test_a_guardian_without_an_address_is_not_replaced_by_another() -> None:
    to_mum = a_sent_request(person=MIA, to=MUMS)
    to_dad = a_sent_request(person=MIA, to=DADS, id=an_id("to dad"))
    fakes = mailed(of_mia(), to_mum, to_dad, about=MIA)
    enclose(fakes, a_letter(person=MIA, to=MUMS))
    fakes.world.identities.pop(MUM)

    made(SendLetter, fakes)(LETTER.id)

    assert rejected(fakes, WhyUndelivered.NO_ADDRESS, request=to_mum)
    assert now(fakes, to_dad) == to_dad


def test_what_the_mail_service_refuses_is_shown_as_rejected() -> None:
    fakes = written()
    fakes.post.refused[NAMES[ADA].mail] = WhyUndelivered.REFUSED

    assert not made(SendLetter, fakes)(LETTER.id)

    assert rejected(fakes, WhyUndelivered.REFUSED)


def test_a_copy_that_cannot_arrive_changes_no_request() -> None:
    fakes = written(a_consent(), REQUEST, letter=COPY)
    fakes.post.refused[NAMES[ADA].mail] = WhyUndelivered.REFUSED

    assert not made(SendLetter, fakes)(COPY.id)

    assert now(fakes, REQUEST) == REQUEST
    assert fakes.world.letters == {}
