"""R44: a request only moves forward, whatever a provider says and when."""

import pytest

from quitclaim.domain.consents.envelopes import Trouble
from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.requests_desk import CancelAsking
from quitclaim.usecases.take_envelope import TakeEnvelope
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    EDITOR,
    SECOND,
    an_envelope,
    an_id,
    found_signed,
)
from tests.unit.usecases.asking import ON_WEBSITE, sign
from tests.unit.usecases.enveloped import attach, enveloped, stands, take, there
from tests.unit.usecases.stage import made, of


def test_what_was_answered_on_our_form_stays_so() -> None:
    fakes, asked = enveloped()
    sign(fakes, asked.requests[0])
    service = there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is None

    assert of(fakes, asked.consents[0]).ending is State.REFUSED
    assert not service.asked


def test_a_yes_that_was_taken_back_does_not_return() -> None:
    """I3: however often the provider says that it was signed."""
    fakes, asked = enveloped()
    there(fakes, found_signed())
    take(fakes, asked.requests[0])
    fakes.clock.step(SECOND)
    record = asked.consents[0]
    made(WithdrawConsent, fakes)(ADA, record.id, speaker=HERSELF)

    take(fakes, asked.requests[0])

    assert of(fakes, record).ending is State.WITHDRAWN


def test_an_answer_on_our_form_while_the_provider_is_asked_comes_first() -> None:
    fakes, asked = enveloped()
    service = there(fakes, found_signed())
    (record,), (request,) = asked.consents, asked.requests
    service.meanwhile = lambda: sign(fakes, request, (record, ON_WEBSITE))

    assert take(fakes, request) is None

    (testimony,) = fakes.requests.testimonies(ADA)
    assert testimony.envelope is None


def test_another_envelope_that_was_named_meanwhile_counts_alone() -> None:
    fakes, asked = enveloped()
    service = there(fakes, found_signed())
    service.meanwhile = lambda: attach(fakes, asked.requests[0], an_envelope(8))

    assert take(fakes, asked.requests[0]) is None

    assert stands(fakes, asked.requests[0]).envelope == an_envelope(8)
    assert not of(fakes, asked.consents[0]).yeses


def test_a_lost_race_asks_the_provider_once() -> None:
    fakes, asked = enveloped()
    service = there(fakes, found_signed())
    fakes.world.fail("commits.commit", error=Conflict())

    take(fakes, asked.requests[0])

    assert of(fakes, asked.consents[0]).yeses
    assert service.asked == [7]


def test_a_cancelled_request_stays_cancelled() -> None:
    fakes, asked = enveloped()
    made(CancelAsking, fakes)(ADA, asked.requests[0].id, member=EDITOR)
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is None

    assert not of(fakes, asked.consents[0]).yeses


def test_what_has_run_out_meanwhile_is_given_no_more() -> None:
    fakes, asked = enveloped()
    there(fakes, found_signed())
    fakes.clock.at = asked.consents[0].until

    assert take(fakes, asked.requests[0]) is Trouble.NOT_ASKED_ANY_MORE

    assert not of(fakes, asked.consents[0]).yeses
    assert stands(fakes, asked.requests[0]).turns[-1].reason == Trouble.NOT_ASKED_ANY_MORE


def test_a_request_that_no_envelope_asks_is_left_alone() -> None:
    fakes, _ = enveloped()
    with pytest.raises(NotFound):
        made(TakeEnvelope, fakes)(ADA, an_id("no request"))
