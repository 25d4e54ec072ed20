"""R11: what nobody has answered is taken back, from everybody who was asked, in one change."""

import pytest

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.requests_desk import CancelAsking
from tests.builders import (
    ADA,
    CONSENT,
    DADS,
    EDITOR,
    MIA,
    MUMS,
    NOON,
    STAFF,
    a_biometric_consent,
    a_consent,
    a_sent_request,
    a_turn,
    an_id,
    given,
    refused,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import (
    BIOMETRIC,
    BOTH,
    TO_RECOGNISE,
    TO_SHOW,
    mailed,
    now,
    of_mia,
)
from tests.unit.usecases.stage import announced, made, of

REQUEST = a_sent_request(consents=BOTH)
TO_MUM = a_sent_request(person=MIA, to=MUMS, id=an_id("to mum"))
TO_DAD = a_sent_request(person=MIA, to=DADS, id=an_id("to dad"))
OVER = a_turn(Progress.CANCELLED)


def cancel(
    fakes: Fakes, request: Request = REQUEST, *, person: PersonId = ADA
) -> tuple[Request, ...]:
    return made(CancelAsking, fakes)(person, request.id, member=EDITOR)


def test_the_request_and_all_its_records_are_cancelled_in_one_leaf() -> None:
    fakes = mailed(TO_SHOW, TO_RECOGNISE, REQUEST)

    assert cancel(fakes) == (REQUEST.after(OVER),) == (now(fakes, REQUEST),)

    no_more = Event(became=State.CANCELLED, at=NOON, by=STAFF)
    assert of(fakes, TO_SHOW) == TO_SHOW.after(no_more)
    assert of(fakes, TO_RECOGNISE) == TO_RECOGNISE.after(no_more)
    (said,) = announced(fakes)
    assert set(said) == {
        (EventType.CONSENT_CANCELLED, CONSENT, 2),
        (EventType.CONSENT_CANCELLED, BIOMETRIC, 2),
        (EventType.REQUEST_CANCELLED, REQUEST.id, 2),
    }
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (STAFF, "cancel_asking")


def test_everybody_else_who_was_asked_the_same_is_left_in_peace() -> None:
    fakes = mailed(of_mia(), TO_MUM, TO_DAD, about=MIA)

    cancelled = cancel(fakes, TO_MUM, person=MIA)

    assert set(cancelled) == {TO_MUM.after(OVER), TO_DAD.after(OVER)}
    assert len(announced(fakes)) == 1


def test_whoever_is_asked_something_else_too_is_still_asked() -> None:
    more = a_sent_request(person=MIA, to=DADS, consents=BOTH)
    fakes = mailed(of_mia(), of_mia(TO_RECOGNISE), TO_MUM, more, about=MIA)

    assert cancel(fakes, TO_MUM, person=MIA) == (TO_MUM.after(OVER),)

    assert now(fakes, more) == more
    assert of(fakes, of_mia(TO_RECOGNISE)).ending is None


def test_another_request_of_hers_goes_on() -> None:
    other = a_sent_request(id=an_id("other"), consents=frozenset({an_id("c")}))
    fakes = mailed(TO_SHOW, TO_RECOGNISE, REQUEST, other)

    cancel(fakes)

    assert now(fakes, other) == other


def test_a_yes_of_another_stands_and_may_still_be_joined() -> None:
    """R9: what has a yes is revoked, never cancelled."""
    half = of_mia(a_biometric_consent(given(by=DADS, to=TO_RECOGNISE.asked), id=BIOMETRIC))
    to_mum = a_sent_request(person=MIA, to=MUMS, consents=BOTH)
    fakes = mailed(of_mia(), half, to_mum, about=MIA)

    assert cancel(fakes, to_mum, person=MIA) == ()

    assert of(fakes, of_mia()).ending is State.CANCELLED
    assert (of(fakes, half), now(fakes, to_mum)) == (half, to_mum)


def test_after_a_no_of_another_only_the_asking_ends() -> None:
    fakes = mailed(of_mia(a_consent(refused(by=DADS))), TO_MUM, about=MIA)

    assert cancel(fakes, TO_MUM, person=MIA) == (TO_MUM.after(OVER),)

    assert announced(fakes) == [[(EventType.REQUEST_CANCELLED, TO_MUM.id, 2)]]
    assert fakes.library.rules().noes == 0


@pytest.mark.parametrize("became", [Progress.BOUNCED, Progress.REJECTED])
def test_what_came_back_may_be_given_up(became: Progress) -> None:
    request = a_sent_request(a_turn(became))

    assert cancel(mailed(TO_SHOW, request)) == (request.after(OVER),)
