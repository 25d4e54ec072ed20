"""R44: what a provider tells is a hint, kept once."""

import json
from datetime import timedelta

import pytest

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.envelopes import Account, Delivery, NotTheirs
from quitclaim.usecases.attach_provider import AttachProvider
from quitclaim.usecases.hear_provider import HearProvider
from tests.builders import NOON, an_account, an_envelope
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made


def told(
    fakes: Fakes,
    number: int | None = 7,
    *,
    proof: str = "s",
    provider: Provider = Provider.DOCUSEAL,
) -> bool:
    said = json.dumps({"secret": proof, "number": number}).encode()
    return made(HearProvider, fakes)(provider, Delivery(headers={}, body=said))


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    made(AttachProvider, fakes)(an_account(secret="s"))  # noqa: S106  it is none
    return fakes


def test_a_hint_waits_until_somebody_looks(fakes: Fakes) -> None:
    assert told(fakes)

    (hint,) = fakes.hints.waiting()
    assert (hint.envelope, hint.at) == (an_envelope(7), NOON)


def test_the_same_again_is_no_news(fakes: Fakes) -> None:
    """A provider repeats itself; whoever replays what it said does so for nothing."""
    told(fakes)
    fakes.hints.done(*fakes.hints.waiting())
    fakes.clock.step(timedelta(days=34))

    assert not told(fakes)

    assert not fakes.hints.waiting()


def test_what_changes_nothing_is_not_kept(fakes: Fakes) -> None:
    assert not told(fakes, None)

    assert not fakes.hints.waiting()


@pytest.mark.parametrize("provider", Provider)
def test_what_it_did_not_say_is_refused_as_if_it_were_not_there(
    fakes: Fakes, provider: Provider
) -> None:
    """R48: nobody learns which provider is attached."""
    with pytest.raises(NotTheirs) as refusal:
        told(fakes, proof="forged", provider=provider)

    assert not str(refusal.value)
    assert not fakes.hints.waiting()


def test_a_provider_that_was_detached_is_heard_no_more(fakes: Fakes) -> None:
    attach = made(AttachProvider, fakes)
    assert [one.provider for one in attach.attached()] == [Provider.DOCUSEAL]

    attach.detach(Provider.DOCUSEAL)

    assert not attach.attached()
    with pytest.raises(NotTheirs):
        told(fakes)


@pytest.mark.parametrize(
    "changes", [{"key": " "}, {"secret": ""}, {"address": "ftp://x"}, {"address": "https://x/"}]
)
def test_an_account_without_a_key_or_an_address_is_none(changes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"write at least one word|ends without a slash"):
        an_account(**changes)


def test_no_key_and_no_secret_is_ever_logged() -> None:
    account: Account = an_account()

    assert "key" not in repr(account) and "whsec" not in repr(account)
