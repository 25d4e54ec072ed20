"""Signing services that an organisation has already: whom we ask, and what they tell us (R44)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.consents.envelopes import Envelope, Found, Provider, Trouble
from quitclaim.domain.errors import PermanentError
from quitclaim.domain.ids import require_hashes
from quitclaim.domain.instants import require_instants

# A provider that repeats itself does so for days; whoever replays what it said waits longer.
KNOWN_FOR_DAYS: Final = 35


class NotTheirs(PermanentError):
    """What claims to come from a provider was not sent by it, or says nothing it would say."""


class Troubled(PermanentError):
    """Nothing can be said of an envelope, and why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """
    `address`: where the API of the provider begins, without a slash behind it. `key`: what opens
    it. `secret`: what its webhooks prove themselves with.
    """

    provider: Provider
    address: str
    key: str = field(repr=False)
    secret: str = field(repr=False)

    def __post_init__(self) -> None:
        require_text(key=self.key, secret=self.secret)
        is_address = self.address.startswith(("https://", "http://"))
        require(
            is_address and not self.address.endswith("/"),
            "the address of an API begins with https:// and ends without a slash",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What may be shown of an account: everything but its secrets."""

    provider: Provider
    address: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A webhook as it arrived; `headers`: their names in small letters."""

    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """That it is time to look at an envelope. `of`: the hash of what was delivered, or random."""

    envelope: Envelope
    of: str
    at: datetime

    def __post_init__(self) -> None:
        require_hashes(of=self.of)
        require_instants(at=self.at)


class Accounts(Protocol):
    """Of each provider at most one. Keys and secrets are sealed at rest, and shown to nobody."""

    def attach(self, account: Account, *, at: datetime) -> None:
        """In the place of the one that was attached before."""

    def detach(self, provider: Provider) -> None:
        """Idempotent."""

    def account(self, provider: Provider) -> Account | None: ...

    def attached(self) -> tuple[Attached, ...]:
        """In order of their names."""


class Hints(Protocol):
    """What was heard of envelopes, until somebody has looked at them."""

    def take(self, hint: Hint) -> bool:
        """Keep it for some days; False where this very one was taken within `KNOWN_FOR_DAYS`."""

    def waiting(self) -> tuple[Hint, ...]:
        """The oldest first; strongly consistent."""

    def done(self, *hints: Hint) -> None:
        """Idempotent; what was heard of the same envelope since then stays."""


class SigningService(Protocol):
    """
    One provider, in its own words. It is asked over the internet, and believed only as far as it
    answers under the address of the account.
    """

    def heard(self, delivery: Delivery, *, account: Account, at: datetime) -> Envelope | None:
        """
        Which envelope it is time to look at; None: what happened changes nothing for us.

        Raises NotTheirs unless the provider proves by its own means that it said so.
        """

    def find(self, number: int, *, account: Account) -> Found:
        """Raises Troubled, Unreachable or ForbiddenAddress where there is nothing to go by."""

    def paper(self, found: Found, *, account: Account) -> bytes:
        """Exactly the bytes of what was signed, a whole PDF; raises as `find` does."""
