"""R44, R47: endpoints are made known, given another secret, switched, told again, taken out."""

import pytest

from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.destinations import ForbiddenAddress
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import MOST, HookBar, WhyOff
from tests.builders import ENDPOINT, HOOK_SECRET, HOOKED, NOON, an_event, an_id
from tests.unit.usecases.hooks import Desk

TYPES = frozenset({EventType.CONSENT_WITHDRAWN})
NOBODY = EndpointId(an_id("nobody"))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_an_endpoint_is_registered_with_a_secret_of_its_own(desk: Desk) -> None:
    first, second = desk.register(HOOKED, TYPES), desk.register(HOOKED, TYPES)

    assert first.endpoint.is_on and first.endpoint.types == TYPES
    assert first.secret != second.secret
    assert desk.fakes.hooks.secrets(first.endpoint.id) == (first.secret,)
    assert str(first.secret) not in repr(first)


@pytest.mark.parametrize(
    "address",
    ["http://hooks.example/", "https://127.0.0.1/", "http://127.0.0.1:80801/", "http://127.0.0.1"],
)
def test_r47_no_address_that_no_call_may_go_to_is_registered(desk: Desk, address: str) -> None:
    with pytest.raises(ForbiddenAddress):
        desk.register(address, TYPES)

    assert desk.fakes.hooks.endpoints() == ()


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080", "http://127.0.0.1:8080/in"])
def test_an_origin_of_the_local_cloud_is_registered(desk: Desk, address: str) -> None:
    assert desk.register(address, TYPES).endpoint.address == address


def test_there_are_only_so_many(desk: Desk) -> None:
    for _ in range(MOST):
        desk.register(HOOKED, TYPES)

    with pytest.raises(NotAllowed) as refused:
        desk.register(HOOKED, TYPES)

    assert refused.value.reasons == (HookBar.TOO_MANY_ENDPOINTS,)


def test_a_rotation_that_loses_a_race_is_told_again(desk: Desk) -> None:
    desk.listen()
    desk.fakes.world.fail("hooks.move", error=Conflict())

    rotated = desk.rotate(ENDPOINT)

    assert rotated.endpoint.rotated_at == NOON
    assert desk.fakes.hooks.secrets(ENDPOINT) == (rotated.secret, HOOK_SECRET)


def test_an_endpoint_is_switched_off_and_on_again(desk: Desk) -> None:
    desk.listen()

    assert desk.switch(ENDPOINT, is_on=False).why_off is WhyOff.BY_STAFF
    off = desk.fakes.hooks.endpoint(ENDPOINT)
    assert desk.switch(ENDPOINT, is_on=False) == off
    assert desk.switch(ENDPOINT, is_on=True).is_on


def test_an_endpoint_is_removed(desk: Desk) -> None:
    desk.listen()

    desk.remove(ENDPOINT)

    assert desk.fakes.hooks.endpoints() == ()


@pytest.mark.parametrize("act", ["rotate", "remove", "probe"])
def test_nothing_is_done_with_one_that_is_not_known(desk: Desk, act: str) -> None:
    with pytest.raises(NotFound):
        getattr(desk, act)(NOBODY)


def test_nothing_is_switched_or_told_again_that_is_not_known(desk: Desk) -> None:
    desk.listen()

    for fails in (
        lambda: desk.switch(NOBODY, is_on=False),
        lambda: desk.replay(NOBODY, an_event().id),
        lambda: desk.replay(ENDPOINT, an_event().id),
        lambda: desk.replay_since.since(NOBODY, NOON),
    ):
        with pytest.raises(NotFound):
            fails()
