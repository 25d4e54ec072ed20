import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.clock import Clock
from quitclaim.ports.envelopes import (
    Accounts,
    Delivery,
    Hint,
    Hints,
    NotTheirs,
    SigningService,
)


@dataclass(frozen=True, slots=True)
class HearProvider:
    accounts: Accounts
    services: Mapping[Provider, SigningService]
    hints: Hints
    clock: Clock

    def __call__(self, provider: Provider, delivery: Delivery) -> bool:
        """
        Keep a hint that an envelope is to be looked at; whether it is one not heard before.

        Nothing it says is believed: the provider is asked. Raises NotTheirs where it did not send
        this, and in the same way where nobody attached it: that is nobody's to learn.
        """
        account, now = self.accounts.account(provider), self.clock.now()
        if account is None:
            raise NotTheirs
        envelope = self.services[provider].heard(delivery, account=account, at=now)
        if envelope is None:
            return False
        of = hashlib.sha256(provider.encode() + b"|" + delivery.body).hexdigest()
        return self.hints.take(Hint(envelope=envelope, of=of, at=now))
