"""R44: endpoints outside and their secrets, over every kind of store."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import EndpointId
from quitclaim.domain.organisation.hooks import HookSecret, WhyOff
from tests.builders import (
    ENDPOINT,
    HOOK_SECRET,
    NOON,
    SECOND,
    an_endpoint,
    an_id,
)
from tests.contract.stores_of_hooks import HookStores

ANOTHER = HookSecret(bytes(range(32, 64)))
OTHER = EndpointId(an_id("other endpoint"))


def test_an_endpoint_comes_back_as_it_was_registered(kept: HookStores) -> None:
    endpoint = an_endpoint(rotated_at=NOON, why_off=WhyOff.GONE)

    kept.hooks.register(endpoint, HOOK_SECRET)

    assert kept.hooks.endpoint(ENDPOINT) == endpoint
    assert kept.hooks.secrets(ENDPOINT) == (HOOK_SECRET,)
    assert kept.hooks.endpoint(OTHER) is None
    assert kept.hooks.secrets(OTHER) == ()


def test_whoever_was_registered_first_comes_first(kept: HookStores) -> None:
    later = an_endpoint(registered_at=NOON + SECOND)
    first = an_endpoint(id=OTHER)
    kept.hooks.register(later, HOOK_SECRET)
    kept.hooks.register(first, HOOK_SECRET)

    assert kept.hooks.endpoints() == (first, later)


def test_an_id_is_registered_once(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)

    with pytest.raises(Conflict):
        kept.hooks.register(an_endpoint(), ANOTHER)

    assert kept.hooks.secrets(ENDPOINT) == (HOOK_SECRET,)


def test_an_endpoint_moves_only_from_where_it_was_read(kept: HookStores) -> None:
    first = an_endpoint()
    kept.hooks.register(first, HOOK_SECRET)
    second = first.switched(WhyOff.BY_STAFF)
    kept.hooks.move(second, before=first)

    with pytest.raises(Conflict):
        kept.hooks.move(first.rotated(NOON), before=first, secret=ANOTHER)

    assert kept.hooks.endpoint(ENDPOINT) == second
    assert kept.hooks.secrets(ENDPOINT) == (HOOK_SECRET,)


def test_a_new_secret_stands_before_the_one_it_replaces(kept: HookStores) -> None:
    first = an_endpoint()
    kept.hooks.register(first, HOOK_SECRET)
    second = first.rotated(NOON)
    kept.hooks.move(second, before=first, secret=ANOTHER)
    third = HookSecret(b"3" * 24)

    assert kept.hooks.secrets(ENDPOINT) == (ANOTHER, HOOK_SECRET)
    kept.hooks.move(second.rotated(NOON), before=second, secret=third)
    assert kept.hooks.secrets(ENDPOINT) == (third, ANOTHER)


def test_an_endpoint_that_was_removed_is_gone_with_its_secrets(kept: HookStores) -> None:
    kept.hooks.register(an_endpoint(), HOOK_SECRET)

    kept.hooks.remove(ENDPOINT)
    kept.hooks.remove(ENDPOINT)

    assert kept.hooks.endpoints() == ()
    assert kept.hooks.secrets(ENDPOINT) == ()
    with pytest.raises(Conflict):
        kept.hooks.move(an_endpoint().rotated(NOON), before=an_endpoint())
