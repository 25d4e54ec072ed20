"""R44: an officer says which envelope asks what we asked."""

import pytest

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound, RecordEnded
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.attach_envelope import AttachEnvelope, Unfit
from tests.builders import ADA, BOB, a_biometric_scope, a_proposal, an_account, an_envelope, an_id
from tests.unit.usecases.asking import asked_of, house, sign
from tests.unit.usecases.enveloped import OFFICER, attach, enveloped, stands
from tests.unit.usecases.stage import announced, made


def test_it_stands_at_the_request_and_is_looked_at_soon() -> None:
    fakes, asked = house(), None
    asked = asked_of(fakes)
    fakes.accounts.attach(an_account(), at=fakes.clock.now())

    attach(fakes, asked.requests[0])

    request = stands(fakes, asked.requests[0])
    assert request.progress(at=fakes.clock.now()) is Progress.AT_PROVIDER
    assert request.envelope == an_envelope()
    assert announced(fakes) == [[(EventType.REQUEST_AT_PROVIDER, request.id, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (OFFICER, "attach_envelope")
    assert [hint.envelope for hint in fakes.hints.waiting()] == [an_envelope()]


def test_to_say_it_again_only_looks_again() -> None:
    fakes, asked = enveloped()

    attach(fakes, asked.requests[0])

    assert not fakes.world.outbox
    assert len(fakes.hints.waiting()) == 1


def test_the_one_that_is_named_last_counts() -> None:
    fakes, asked = enveloped()

    attach(fakes, asked.requests[0], an_envelope(8))

    assert stands(fakes, asked.requests[0]).envelope == an_envelope(8)


def test_nobody_is_recognised_because_of_an_envelope() -> None:
    """R1: it is asked on our own form, apart."""
    fakes = house()
    asked = asked_of(fakes, a_proposal(), a_proposal(asked=a_biometric_scope()))

    with pytest.raises(NotAllowed) as refusal:
        attach(fakes, asked.requests[0])

    assert refusal.value.reasons == (Unfit.ASKS_RECOGNITION, Unfit.NO_PROVIDER)
    assert stands(fakes, asked.requests[0]).version == 1


def test_a_provider_that_nobody_attached_is_not_asked() -> None:
    fakes, asked = enveloped()

    with pytest.raises(NotAllowed) as refusal:
        attach(fakes, asked.requests[0], an_envelope(provider=Provider.DOCUMENSO))

    assert refusal.value.reasons == (Unfit.NO_PROVIDER,)


def test_what_was_answered_is_asked_by_no_envelope() -> None:
    fakes = house()
    asked = asked_of(fakes)
    sign(fakes, asked.requests[0])

    with pytest.raises(RecordEnded):
        attach(fakes, asked.requests[0])


def test_what_has_run_out_is_asked_by_no_envelope() -> None:
    fakes = house()
    asked = asked_of(fakes)
    fakes.clock.at = asked.consents[0].until

    with pytest.raises(RecordEnded):
        attach(fakes, asked.requests[0])


@pytest.mark.parametrize("person", [ADA, BOB])
def test_a_request_that_nobody_made_has_no_envelope(person: PersonId) -> None:
    fakes, _ = enveloped()

    with pytest.raises(NotFound):
        made(AttachEnvelope, fakes)(person, an_id("no request"), an_envelope(), by=OFFICER)


def test_a_lost_race_is_decided_again() -> None:
    fakes, asked = enveloped()
    fakes.world.fail("commits.commit", error=Conflict())

    attach(fakes, asked.requests[0], an_envelope(8))

    assert stands(fakes, asked.requests[0]).version == 3
