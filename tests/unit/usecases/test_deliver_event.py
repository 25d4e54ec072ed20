"""R44: what an answer means, and who signs."""

from datetime import timedelta

import pytest

from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import RETRIES, Outcome, Standing
from quitclaim.domain.organisation.destinations import OffLimits
from quitclaim.domain.organisation.hooks import OVERLAP, WhyOff
from quitclaim.ports.outside import Answered, ForbiddenAddress, Sent
from tests.builders import ENDPOINT, HOOK_SECRET, NOON, an_event, an_id
from tests.unit.usecases.hooks import Desk

OTHER = EndpointId(an_id("other endpoint"))
ELSEWHERE = "https://elsewhere.example/"


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("status", "outcome"), [(500, Outcome.REFUSED), (302, Outcome.REFUSED)])
def test_whoever_refuses_is_tried_again_later(desk: Desk, status: int, outcome: Outcome) -> None:
    desk.listen(status)

    desk.announce(an_event())

    told = desk.told()
    assert desk.outcomes() == [outcome]
    assert told.due_at and NOON + RETRIES[0] <= told.due_at <= NOON + 2 * RETRIES[0]


def test_r47_an_address_that_leads_off_limits_is_said_to(desk: Desk) -> None:
    def forbid(_: Sent) -> Answered:
        raise ForbiddenAddress(OffLimits.PRIVATE)

    desk.listen(forbid)
    desk.announce(an_event())

    assert desk.outcomes() == [Outcome.OFF_LIMITS]
    assert desk.told().standing is Standing.WAITING


def test_r44_whoever_answers_410_is_told_nothing_more(desk: Desk) -> None:
    desk.listen(410)
    desk.announce(an_event())
    desk.answer(200)

    endpoint = desk.fakes.hooks.endpoint(ENDPOINT)
    assert endpoint and endpoint.why_off is WhyOff.GONE
    assert desk.told().standing is Standing.GIVEN_UP
    assert desk.announce(an_event("later")) == 0


def test_one_that_staff_removed_while_it_answered_410_stays_removed(desk: Desk) -> None:
    def leave(_: Sent) -> Answered:
        desk.fakes.hooks.remove(ENDPOINT)
        return Answered(status=410)

    desk.listen(leave)
    desk.announce(an_event())

    assert desk.fakes.hooks.endpoints() == ()


def test_one_that_is_off_already_when_it_answers_410_stays_as_it_is(desk: Desk) -> None:
    def switch_off(_: Sent) -> Answered:
        desk.switch(ENDPOINT, is_on=False)
        return Answered(status=410)

    desk.listen(switch_off)
    desk.announce(an_event())

    endpoint = desk.fakes.hooks.endpoint(ENDPOINT)
    assert endpoint and endpoint.why_off is WhyOff.BY_STAFF


@pytest.mark.parametrize(
    ("wish", "pause"),
    [
        ("600", timedelta(minutes=10)),
        ("999999", RETRIES[-1]),
        ("9999999", RETRIES[0]),
        ("-1", RETRIES[0]),
        ("soon", RETRIES[0]),
        ("\u0663", RETRIES[0]),
    ],
)
def test_an_endpoint_may_ask_for_time(desk: Desk, wish: str, pause: timedelta) -> None:
    desk.listen(lambda _: Answered(status=429, headers={"retry-after": wish}))

    desk.announce(an_event())

    due_at = desk.told().due_at
    assert due_at and pause <= due_at - NOON <= pause * 1.3


def test_r44_for_a_day_after_a_rotation_both_secrets_sign(desk: Desk) -> None:
    desk.listen()
    fresh = desk.rotate(ENDPOINT).secret
    desk.announce(an_event())
    desk.fakes.clock.step(OVERLAP)
    desk.announce(an_event("later"))

    both, one = (sent.headers["webhook-signature"].split(" ") for sent in desk.sent)
    assert both == [
        secret.signature(an_event().id, at=NOON, body=an_event().body)
        for secret in (fresh, HOOK_SECRET)
    ]
    assert len(one) == 1


def test_an_endpoint_removed_between_two_reads_is_sent_nothing(desk: Desk) -> None:
    endpoint = desk.listen()
    desk.announce(an_event())
    delivery = desk.told()
    desk.fakes.hooks.remove(ENDPOINT)

    assert desk.deliver.send(delivery, endpoint) is None
    assert len(desk.sent) == 1
