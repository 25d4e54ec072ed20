"""R44, R51: what was not taken is tried again, whoever else does not answer."""

from datetime import timedelta

import pytest

from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import Outcome, Standing
from quitclaim.ports.outside import Answered, Sent
from tests.builders import (
    ENDPOINT,
    HOOK_SECRET,
    NOON,
    SECOND,
    a_delivery,
    an_endpoint,
    an_event,
    an_id,
)
from tests.unit.usecases.hooks import Desk

OTHER = EndpointId(an_id("other endpoint"))
ELSEWHERE = "https://elsewhere.example/"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def wait(desk: Desk, count: int, **changes: object) -> None:
    for number in range(count):
        event = an_event(f"{changes} {number}")
        desk.fakes.deliveries.add(a_delivery(event, due_at=NOON + number * SECOND, **changes))
    desk.fakes.clock.step(MINUTE)


def test_what_is_due_is_tried_and_what_is_not_waits(desk: Desk) -> None:
    desk.listen()
    wait(desk, 2)
    desk.fakes.deliveries.add(a_delivery(due_at=NOON + 2 * MINUTE))

    assert desk.due() == 2
    assert desk.told().standing is Standing.WAITING
    assert desk.due() == 0


def test_one_that_does_not_answer_is_asked_once_a_sweep_and_holds_up_nobody(desk: Desk) -> None:
    desk.fakes.hooks.register(an_endpoint(), HOOK_SECRET)
    desk.listen(endpoint=an_endpoint(id=OTHER, address=ELSEWHERE))
    wait(desk, 5)
    wait(desk, 3, endpoint=OTHER)

    assert desk.due() == 1 + 3

    assert [one.address for one in desk.sent].count(an_endpoint().address) == 1


def test_one_that_refuses_is_told_of_the_next_all_the_same(desk: Desk) -> None:
    desk.listen(500)
    wait(desk, 3)

    assert desk.due() == 3


def test_a_sweep_ends_before_its_time_does_and_the_next_goes_on(desk: Desk) -> None:
    def slowly(_: Sent) -> Answered:
        desk.fakes.clock.step(3 * MINUTE)
        return Answered(status=200)

    desk.listen(slowly)
    wait(desk, 3)

    assert (desk.due(), desk.due(), desk.due()) == (2, 1, 0)


def test_what_waits_for_nobody_any_more_is_given_up(desk: Desk) -> None:
    desk.listen()
    wait(desk, 1)
    wait(desk, 1, endpoint=OTHER)
    desk.switch(ENDPOINT, is_on=False)

    assert desk.due() == 0
    standing = {one.standing for one in desk.fakes.world.deliveries.values()}
    assert standing == {Standing.GIVEN_UP}
    assert desk.sent == []


def test_what_somebody_else_took_up_meanwhile_is_hers(desk: Desk) -> None:
    desk.listen()
    desk.fakes.deliveries.add(a_delivery())
    stale = desk.told()
    desk.fakes.deliveries.move(stale.in_hand(NOON), before=stale)

    assert desk.deliver(stale) is None
    assert desk.sent == []


def test_one_that_was_rung_for_is_tried_at_once(desk: Desk) -> None:
    desk.listen()
    probe = desk.probe(ENDPOINT)

    assert desk.one(ENDPOINT, probe.event.id)
    assert desk.outcomes(probe.event) == [Outcome.TAKEN]
    assert not desk.one(ENDPOINT, probe.event.id)


def test_one_that_is_not_there_or_not_due_is_left(desk: Desk) -> None:
    desk.listen()
    desk.fakes.deliveries.add(a_delivery(due_at=NOON + SECOND))

    assert not desk.one(ENDPOINT, an_event().id)
    assert not desk.one(OTHER, an_event().id)
    assert desk.sent == []
