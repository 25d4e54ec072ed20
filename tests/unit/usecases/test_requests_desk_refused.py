"""R11: nobody is reminded too often, of what is settled, or when nobody would get it."""

from datetime import date, timedelta

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress, Request, TooSoon
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound, RecordEnded
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import WhyUndelivered
from quitclaim.ports.writes import Write
from quitclaim.usecases.requests_desk import RemindRequest, TakeReturn
from tests.builders import (
    ADA,
    DAY,
    NOON,
    SECOND,
    STAFF,
    a_consent,
    a_person,
    a_sent_request,
    a_turn,
    refused,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import TO_SHOW, mailed, now
from tests.unit.usecases.stage import announced, commit, made, meanwhile

AN_HOUR = timedelta(hours=1)
REQUEST = a_sent_request()
BOUNCED = a_sent_request(a_turn(Progress.BOUNCED, reason="bounced"))


def asked(request: Request = REQUEST, *, record: Consent = TO_SHOW) -> Fakes:
    """A week after it was sent."""
    fakes = mailed(record, request)
    fakes.clock.at = NOON + 7 * DAY
    return fakes


def remind(fakes: Fakes, by: Speaker = STAFF) -> Request:
    return made(RemindRequest, fakes)(ADA, REQUEST.id, by=by)


def test_staff_send_again_after_an_hour_and_not_before() -> None:
    fakes = asked()
    fakes.clock.at = NOON + AN_HOUR - SECOND

    with pytest.raises(NotAllowed) as refusal:
        remind(fakes)
    assert refusal.value.reasons == (TooSoon.SENT_WITHIN_THE_HOUR,)
    assert (announced(fakes), fakes.world.letters) == ([], {})

    fakes.clock.at = NOON + AN_HOUR
    assert remind(fakes).sendings == 2


@pytest.mark.parametrize("became", [Progress.ANSWERED, Progress.DECLINED, Progress.CANCELLED])
def test_what_is_over_is_not_sent_again(became: Progress) -> None:
    with pytest.raises(RecordEnded):
        remind(asked(a_sent_request(a_turn(became))))


@pytest.mark.parametrize("record", [a_consent(refused()), a_consent()])
def test_nobody_is_reminded_of_what_is_settled(record: Consent) -> None:
    """A no of another's, or her own answer on another way: the link would open nothing."""
    with pytest.raises(RecordEnded):
        remind(asked(record=record))


def test_nobody_is_asked_anything_of_the_dead() -> None:
    fakes = asked()
    commit(fakes, Write(a_person(died_on=date(2026, 5, 1), version=2), a_person()))

    with pytest.raises(RecordEnded):
        remind(fakes, THE_CLOCK)


def test_nothing_known_is_not_sent() -> None:
    fakes, erased, gone = mailed(TO_SHOW), asked(), asked()
    erased.keys.drop(ADA, Purpose.DATA)
    del gone.world.people[ADA]

    for nowhere in (fakes, erased):
        with pytest.raises(NotFound):
            remind(nowhere)
    with pytest.raises(RecordEnded):
        remind(gone)


def test_two_at_a_time_send_it_once() -> None:
    fakes = asked()

    with (
        meanwhile(fakes, "commits.commit", lambda: remind(fakes)),
        pytest.raises(NotAllowed),
    ):
        remind(fakes)

    assert now(fakes, REQUEST).sendings == 2


def test_what_moved_since_it_was_read_is_left_to_whoever_reads_again() -> None:
    fakes = asked()
    made(TakeReturn, fakes)(ADA, REQUEST.id, WhyUndelivered.BOUNCED)

    with pytest.raises(Conflict):
        made(RemindRequest, fakes).again(REQUEST, by=THE_CLOCK)
