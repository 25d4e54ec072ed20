"""R44: what we send is accepted by the reference library of Standard Webhooks; a forgery is not."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from quitclaim.domain.organisation.hooks import HookSecret
from quitclaim.ports.outside import Sent
from tests.builders import ENDPOINT, HOOK_SECRET, an_event
from tests.fakes.fakes import fakes_of
from tests.unit.usecases.hooks import Desk


def now() -> datetime:
    """The library asks the clock of this machine how old a message is."""
    return datetime.now(UTC).replace(microsecond=0)


def sent_by(desk: Desk) -> Sent:
    desk.announce(an_event(at=now()))
    return desk.sent[-1]


def a_desk() -> Desk:
    desk = Desk(fakes_of(at=now()))
    desk.listen()
    return desk


def verified(secret: HookSecret, sent: Sent) -> object:
    return Webhook(str(secret)).verify(sent.body, dict(sent.headers))


def test_what_we_send_is_accepted() -> None:
    told = verified(HOOK_SECRET, sent_by(a_desk()))

    assert isinstance(told, dict) and told["type"] == "consent.given"


@given(key=st.binary(min_size=24, max_size=64), body=st.binary().filter(bool))
def test_whatever_the_secret_both_sign_alike(key: bytes, body: bytes) -> None:
    secret, text, at = HookSecret(key), body.hex(), now()

    ours = secret.signature("msg", at=at, body=text.encode())

    assert ours == Webhook(str(secret)).sign("msg", at, text)


def test_while_secrets_change_it_is_accepted_by_either() -> None:
    desk = a_desk()
    fresh = desk.rotate(ENDPOINT).secret
    sent = sent_by(desk)

    assert verified(fresh, sent) == verified(HOOK_SECRET, sent)


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-id": "another"},
        {"webhook-timestamp": str(int(now().timestamp()) + 1)},
        {"webhook-signature": "v1,AAAA"},
    ],
)
def test_nothing_else_is(change: dict[str, str]) -> None:
    sent = sent_by(a_desk())
    headers = dict(sent.headers) | change

    with pytest.raises(WebhookVerificationError):
        Webhook(str(HOOK_SECRET)).verify(sent.body, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(str(HookSecret(bytes(24)))).verify(sent.body, dict(sent.headers))
