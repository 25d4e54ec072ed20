"""Which signing services the organisation has; whoever may set them never sees a key again."""

from dataclasses import dataclass

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.clock import Clock
from quitclaim.ports.envelopes import Account, Accounts, Attached


@dataclass(frozen=True, slots=True)
class AttachProvider:
    accounts: Accounts
    clock: Clock

    def __call__(self, account: Account) -> None:
        """In the place of the account there was; envelopes that wait are asked for with it."""
        self.accounts.attach(account, at=self.clock.now())

    def detach(self, provider: Provider) -> None:
        """What it is said to ask waits, and its webhooks are refused."""
        self.accounts.detach(provider)

    def attached(self) -> tuple[Attached, ...]:
        return self.accounts.attached()
