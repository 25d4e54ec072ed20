"""R44: what happened reaches whoever registered for it, signed, and nobody else."""

import json
from datetime import timedelta

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import Outcome, Standing
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import WhyOff
from quitclaim.ports.outside import Answered, Sent
from tests.builders import HOOK_SECRET, NOON, SECOND, an_endpoint, an_event, an_id
from tests.fakes.calls import Crash
from tests.unit.usecases.hooks import Desk

OTHER = EndpointId(an_id("other endpoint"))
ELSEWHERE = "https://elsewhere.example/"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_happened_is_sent_signed_to_whoever_registered_for_it(desk: Desk) -> None:
    desk.listen(204)
    event = an_event()

    assert desk.announce(event) == 1

    (sent,) = desk.sent
    assert (sent.method, sent.address, sent.body) == ("POST", an_endpoint().address, event.body)
    assert sent.headers == {
        "content-type": "application/json",
        "webhook-id": event.id,
        "webhook-timestamp": str(int(NOON.timestamp())),
        "webhook-signature": HOOK_SECRET.signature(event.id, at=NOON, body=event.body),
    }
    assert json.loads(sent.body)["data"]["subject"] == event.subject
    assert desk.told().standing is Standing.DELIVERED


def test_where_nobody_registered_nothing_is_kept(desk: Desk) -> None:
    desk.listen(endpoint=an_endpoint(EventType.PERSON_ERASED))
    off = an_endpoint(id=OTHER, address=ELSEWHERE, why_off=WhyOff.BY_STAFF)
    desk.listen(endpoint=off)

    assert desk.announce(an_event()) == 0
    assert desk.sent == []
    assert desk.fakes.world.deliveries == {}


def test_an_event_that_comes_again_is_sent_to_nobody_again(desk: Desk) -> None:
    desk.listen()
    desk.announce(an_event())

    assert desk.announce(an_event()) == 0
    assert len(desk.sent) == 1


def test_one_that_does_not_answer_holds_up_no_other(desk: Desk) -> None:
    desk.fakes.hooks.register(an_endpoint(), HOOK_SECRET)
    desk.listen(endpoint=an_endpoint(id=OTHER, address=ELSEWHERE))

    assert desk.announce(an_event()) == 2

    assert desk.outcomes() == [Outcome.UNREACHABLE]
    assert {one.address for one in desk.sent} == {an_endpoint().address, ELSEWHERE}


def test_r51_what_a_crash_left_in_hand_is_sent_by_a_sweep(desk: Desk) -> None:
    desk.listen()
    desk.fakes.world.fail("outside.call", error=Crash())
    with pytest.raises(Crash):
        desk.announce(an_event())

    assert desk.due() == 0
    desk.fakes.clock.step(timedelta(minutes=3))
    assert desk.due() == 1
    assert desk.outcomes() == [Outcome.TAKEN]


def test_a_store_that_is_away_lets_the_event_come_again(desk: Desk) -> None:
    desk.listen()
    desk.fakes.world.fail("hooks.endpoints")

    with pytest.raises(StoreUnavailable):
        desk.announce(an_event())

    assert desk.announce(an_event()) == 1


def test_of_two_who_send_the_same_what_the_quicker_wrote_stands(desk: Desk) -> None:
    def slowly(_: Sent) -> Answered:
        held = desk.told()
        desk.fakes.deliveries.move(held.in_hand(NOON + SECOND), before=held)
        return Answered(status=200)

    desk.listen(slowly)
    desk.announce(an_event())

    assert desk.told().standing is Standing.WAITING
