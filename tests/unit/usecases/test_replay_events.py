"""R44: endpoints are tried, and told again what they were told."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.deliveries import Standing
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import HookBar
from quitclaim.usecases import replay_events
from tests.builders import ENDPOINT, NOON, SECOND, a_delivery, an_event, an_id
from tests.unit.usecases.hooks import Desk

TYPES = frozenset({EventType.CONSENT_WITHDRAWN})
NOBODY = EndpointId(an_id("nobody"))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_an_endpoint_is_tried_with_an_event_of_its_own_kind(desk: Desk) -> None:
    desk.listen()

    probe = desk.probe(ENDPOINT)

    assert probe.event.type is EventType.HOOK_TESTED
    assert desk.told(probe.event) == probe
    assert desk.fakes.world.rung == [(ENDPOINT, probe.event.id)]


def test_r44_one_delivery_is_sent_again_under_its_own_id(desk: Desk) -> None:
    desk.listen()
    desk.announce(an_event())
    desk.fakes.world.fail("deliveries.move", error=Conflict())

    again = desk.replay(ENDPOINT, an_event().id)

    assert again.standing is Standing.WAITING and again.tries == 0
    assert desk.fakes.world.rung == [(ENDPOINT, an_event().id)]
    assert desk.one(ENDPOINT, an_event().id)
    assert {sent.headers["webhook-id"] for sent in desk.sent} == {an_event().id}
    assert len(desk.sent) == 2


def test_r44_all_since_an_instant_is_sent_again(desk: Desk) -> None:
    desk.listen()
    for number in range(5):
        desk.announce(an_event(f"{number}", at=NOON + number * SECOND))

    assert desk.replay_since.since(ENDPOINT, NOON + 2 * SECOND) == 3
    desk.fakes.clock.step(timedelta(minutes=5))
    assert desk.due() == 3


def test_no_more_is_sent_again_at_once_than_one_request_can_write(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replay_events, "MOST_AT_ONCE", 2)
    desk.listen()
    for number in range(3):
        desk.fakes.deliveries.add(a_delivery(an_event(at=NOON + number * SECOND), due_at=None))

    assert desk.replay_since.since(ENDPOINT, NOON) == 2
    assert desk.told(an_event()).standing is Standing.GIVEN_UP


def test_one_that_is_off_is_neither_tried_nor_told_again(desk: Desk) -> None:
    desk.listen()
    desk.announce(an_event())
    desk.switch(ENDPOINT, is_on=False)

    for refused in (
        lambda: desk.probe(ENDPOINT),
        lambda: desk.replay(ENDPOINT, an_event().id),
        lambda: desk.replay_since.since(ENDPOINT, NOON),
    ):
        with pytest.raises(NotAllowed) as found:
            refused()
        assert found.value.reasons == (HookBar.ENDPOINT_IS_OFF,)
