"""A signing and all that proves it are one change (I5, R3, R13)."""

from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.notices import Box
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.mail import Letter
from quitclaim.usecases.ask_consent import Asked
from quitclaim.usecases.sign_request import SignRequest
from tests.builders import (
    ADA,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_biometric_scope,
    a_letter,
    a_proposal,
    a_scope,
    a_testimony,
    a_turn,
    an_answer,
    some_circumstances,
)
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ON_WEBSITE, asked_of, house, link_to, sign, signature
from tests.unit.usecases.stage import announced, made, of, watched

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)
NAMED = Box(channel=None, names=True)
Ticked = list[tuple[Consent, Box]]


class Ticking(FakeClock):
    """Whoever asks it finds that a second has passed."""

    def now(self) -> datetime:
        self.step(SECOND)
        return self.at


def asked_for_both() -> tuple[Fakes, Asked]:
    """To show her picture and to recognise her."""
    fakes = house()
    asked = asked_of(fakes, a_proposal(asked=BOTH), a_proposal(asked=a_biometric_scope()))
    return fakes, asked


def test_records_request_link_evidence_and_copy_are_one_change() -> None:
    """I5, R13: no yes without its evidence, and no link left to say it twice."""
    fakes, asked = asked_for_both()
    (picture, face), (request,) = asked.consents, asked.requests
    fakes.clock.step(SECOND)

    with watched(fakes) as calls:
        sign(fakes, request, (picture, ON_WEBSITE))

    assert calls.count("commits.commit") == 2  # the first is the letter with the link
    (signed,) = fakes.requests.of(ADA)
    assert signed == request.after(a_turn(Progress.ANSWERED, at=NOON + SECOND))
    moved = {(EventType.CONSENT_GIVEN, picture.id, 2), (EventType.CONSENT_REFUSED, face.id, 2)}
    (said,) = announced(fakes)
    assert set(said[:2]) == moved
    assert said[2:] == [(EventType.REQUEST_ANSWERED, request.id, 2)]
    (link,) = fakes.world.links.values()
    assert link.used_at == NOON + SECOND
    (letter,) = fakes.world.letters.values()
    about = {"at": NOON + SECOND, "consents": request.consents, "to": HERSELF}
    assert letter == a_letter(Letter.COPY, id=letter.id, **about)


def test_the_evidence_is_what_she_did_and_what_she_left() -> None:
    """R3, R13: to the box, with the name as she typed it, and where the form was."""
    fakes, asked = asked_for_both()
    (picture, face), (request,) = asked.consents, asked.requests
    circumstances = some_circumstances(agent="Chrome")
    sign(
        fakes,
        request,
        (picture, ON_WEBSITE),
        (picture, NAMED),
        typed_name="ada lovlace",
        circumstances=circumstances,
    )

    (testimony,) = fakes.requests.testimonies(ADA)
    assert testimony == a_testimony(
        request=request.id,
        document=request.document,
        typed_name="ada lovlace",
        answers=(an_answer(ON_WEBSITE, NAMED, consent=picture.id), an_answer(consent=face.id)),
        circumstances=circumstances,
    )


def test_the_fact_says_who_signed_and_that_she_signed() -> None:
    fakes, asked = asked_for_both()

    sign(fakes, asked.requests[0])

    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.at, fact.action) == (HERSELF, NOON, "sign_request")


def test_all_of_a_signing_bears_one_instant() -> None:
    """R13: the evidence proves the very events on record, however long the signing took."""
    fakes, asked = asked_for_both()
    (picture, face), (request,) = asked.consents, asked.requests
    token = link_to(fakes, request)

    ticking = Ticking(NOON)
    made(SignRequest, fakes, clock=ticking)(token, signature(request, (picture, ON_WEBSITE)))

    (testimony,) = fakes.requests.testimonies(ADA)
    (signed,), (link,) = fakes.requests.of(ADA), fakes.world.links.values()
    (letter,), (fact,) = fakes.world.letters.values(), fakes.world.outbox.values()
    events = [of(fakes, record).events[-1].at for record in (picture, face)]
    instants = {testimony.at, signed.turns[-1].at, letter.at, fact.at, link.used_at, *events}
    assert instants == {NOON + SECOND}


def test_neither_name_nor_reason_is_ever_logged() -> None:
    _, asked = asked_for_both()

    logged = repr(signature(asked.requests[0], reason="I am ill", typed_name="Ada Lovelace"))

    assert "ill" not in logged and "Ada" not in logged
