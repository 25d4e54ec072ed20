"""What is said of a signing service, to us and by us."""

from datetime import datetime
from typing import Final, Literal

from pydantic import Field

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.envelopes import Account, Attached
from quitclaim_web.doors.asked import Asked, Shown

_A_TEXT: Final = 2000
_BEGINS: Final = ("https://", "http://")


class WhatBecame(Asked):
    done: Literal["provider_attached", "provider_detached"] | None = None


class WhichProvider(Asked):
    provider: Provider


class Connection(WhichProvider):
    """`address`: where its API begins. Any text is taken, so that the form says what is wrong."""

    address: str = Field(default="", max_length=_A_TEXT)
    key: str = Field(default="", max_length=_A_TEXT, repr=False)
    secret: str = Field(default="", max_length=_A_TEXT, repr=False)

    @property
    def wrong(self) -> tuple[str, ...]:
        said = {
            "address": self.address.strip().startswith(_BEGINS),
            "key": self.key.strip(),
            "secret": self.secret.strip(),
        }
        return tuple(name for name, is_right in said.items() if not is_right)

    @property
    def account(self) -> Account:
        """Raises ImpossibleValue where anything is wrong with it."""
        return Account(
            provider=self.provider,
            address=self.address.strip().rstrip("/"),
            key=self.key.strip(),
            secret=self.secret.strip(),
        )


class ProviderShown(Shown):
    """`webhook`: where it has to send what happens to its envelopes."""

    provider: Provider
    address: str
    since: datetime
    webhook: str


class ProvidersListed(Shown):
    providers: tuple[ProviderShown, ...]


def shown(attached: Attached, *, site: str) -> ProviderShown:
    return ProviderShown(
        provider=attached.provider,
        address=attached.address,
        since=attached.since,
        webhook=f"{site}/e/{attached.provider}",
    )
