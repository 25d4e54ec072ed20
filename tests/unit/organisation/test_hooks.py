"""R44: who outside is told, by a signature that is Standard Webhooks 1.0."""

from base64 import b64decode, b64encode
from datetime import UTC, datetime

import pytest

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.hooks import (
    MOST,
    OVERLAP,
    HookBar,
    HookSecret,
    WhyOff,
    require_on,
    require_room,
)
from tests.builders import NOON, SECOND, an_endpoint

GIVEN, WITHDRAWN = EventType.CONSENT_GIVEN, EventType.CONSENT_WITHDRAWN


def test_r44_the_signature_is_that_of_the_published_example() -> None:
    """The test vector of the Standard Webhooks reference libraries."""
    secret = HookSecret(b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    at = datetime.fromtimestamp(1614265330, UTC)

    found = secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", at=at, body=b'{"test": 2432232314}')

    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_secret_is_shown_with_what_says_whose_it_is() -> None:
    secret = HookSecret(bytes(24))

    assert str(secret) == f"whsec_{b64encode(bytes(24)).decode()}"
    assert "00" not in repr(secret) and "AAAA" not in repr(secret)


def test_an_endpoint_is_told_what_it_asked_for_while_it_is_on() -> None:
    endpoint = an_endpoint(GIVEN)

    assert endpoint.wants(GIVEN)
    assert not endpoint.wants(WITHDRAWN)
    assert not endpoint.switched(WhyOff.GONE).wants(GIVEN)
    assert endpoint.switched(WhyOff.GONE).switched(None).wants(GIVEN)


def test_what_is_as_it_should_be_does_not_move() -> None:
    endpoint = an_endpoint()

    assert endpoint.switched(None) is endpoint
    assert endpoint.switched(WhyOff.BY_STAFF).version == endpoint.version + 1


def test_r44_both_secrets_sign_for_a_day_after_a_rotation() -> None:
    endpoint = an_endpoint()
    rotated = endpoint.rotated(NOON)

    assert not endpoint.signs_with_both(NOON)
    assert rotated.signs_with_both(NOON)
    assert rotated.signs_with_both(NOON + OVERLAP - SECOND)
    assert not rotated.signs_with_both(NOON + OVERLAP)


def test_there_are_no_more_endpoints_than_can_be_told_at_once() -> None:
    require_room(MOST - 1)
    with pytest.raises(NotAllowed) as refused:
        require_room(MOST)

    assert refused.value.reasons == (HookBar.TOO_MANY_ENDPOINTS,)


def test_an_endpoint_that_is_off_is_asked_to_be_on() -> None:
    require_on(an_endpoint())
    with pytest.raises(NotAllowed) as refused:
        require_on(an_endpoint(why_off=WhyOff.GONE))

    assert refused.value.reasons == (HookBar.ENDPOINT_IS_OFF,)
