"""R11: a request goes out again with a fresh link, by the clock or by staff, but not too often."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.ports.mail import Letter
from quitclaim.usecases.requests_desk import RemindRequest
from tests.builders import (
    ADA,
    DAY,
    MIA,
    MUMS,
    NOON,
    STAFF,
    a_letter,
    a_sent_request,
    a_turn,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import TO_SHOW, mailed, now, of_mia
from tests.unit.usecases.stage import announced, made, raced

REQUEST = a_sent_request()
BOUNCED = a_sent_request(a_turn(Progress.BOUNCED, reason="bounced"))


def asked(request: Request = REQUEST, *, record: Consent = TO_SHOW) -> Fakes:
    """A week after it was sent."""
    fakes = mailed(record, request)
    fakes.clock.at = NOON + 7 * DAY
    return fakes


def remind(fakes: Fakes, by: Speaker = STAFF) -> Request:
    return made(RemindRequest, fakes)(ADA, REQUEST.id, by=by)


@pytest.mark.parametrize("by", [STAFF, THE_CLOCK])
def test_it_is_sent_again_with_its_letter_in_one_leaf(by: Speaker) -> None:
    fakes = asked()

    again = remind(fakes, by)

    assert again == now(fakes, REQUEST) == REQUEST.after(a_turn(at=NOON + 7 * DAY))
    (letter,) = fakes.world.letters.values()
    assert letter == a_letter(Letter.REMINDER, id=letter.id, at=NOON + 7 * DAY)
    assert announced(fakes) == [[(EventType.REQUEST_SENT, REQUEST.id, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (by, "remind_request")
    assert fakes.library.rules().noes == 0


def test_the_reminder_goes_to_whom_the_request_went() -> None:
    fakes = mailed(of_mia(), a_sent_request(person=MIA, to=MUMS), about=MIA)

    made(RemindRequest, fakes)(MIA, REQUEST.id, by=THE_CLOCK)

    (letter,) = fakes.world.letters.values()
    assert (letter.person, letter.to) == (MIA, MUMS)


def test_after_a_bounce_it_is_on_its_way_once_more() -> None:
    fakes = asked(BOUNCED)

    assert remind(fakes).progress(at=NOON + 7 * DAY) is Progress.SENT


def test_whom_nothing_reached_is_not_pestered_by_a_second_try_at_once() -> None:
    """The address is mended, and the demo goes on."""
    fakes = asked(BOUNCED)
    fakes.clock.at = NOON

    assert remind(fakes).sendings == 2

    with pytest.raises(NotAllowed):
        remind(fakes)


def test_a_late_reminder_revives_what_nobody_answered() -> None:
    fakes = asked()
    fakes.clock.at = NOON + 100 * DAY
    assert REQUEST.progress(at=fakes.clock.at) is Progress.UNANSWERED

    assert remind(fakes).progress(at=fakes.clock.at) is Progress.SENT


def test_a_lost_race_is_tried_again() -> None:
    fakes = asked()
    raced(fakes, 2)

    assert remind(fakes).sendings == 2


def test_a_clock_set_back_puts_no_turn_before_the_last() -> None:
    fakes = asked()
    fakes.clock.at = NOON - DAY

    assert remind(fakes, THE_CLOCK).turns[-1].at == NOON
