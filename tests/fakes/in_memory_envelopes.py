from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.envelopes import KNOWN_FOR_DAYS, Account, Attached, Hint
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryAccounts:
    world: World

    @port_call("accounts.attach")
    def attach(self, account: Account, *, at: datetime) -> None:
        since = Attached(provider=account.provider, address=account.address, since=at)
        self.world.providers[account.provider] = (account, since)

    @port_call("accounts.detach")
    def detach(self, provider: Provider) -> None:
        self.world.providers.pop(provider, None)

    @port_call("accounts.account")
    def account(self, provider: Provider) -> Account | None:
        known = self.world.providers.get(provider)
        return known[0] if known else None

    @port_call("accounts.attached")
    def attached(self) -> tuple[Attached, ...]:
        return tuple(self.world.providers[one][1] for one in sorted(self.world.providers))


@dataclass(frozen=True, slots=True)
class InMemoryHints:
    world: World

    @port_call("hints.take")
    def take(self, hint: Hint) -> bool:
        known_until = self.world.heard.get(hint.of)
        if known_until is not None and hint.at < known_until:
            return False
        self.world.heard[hint.of] = hint.at + timedelta(days=KNOWN_FOR_DAYS)
        self.world.hints[hint.at, hint.of] = hint
        return True

    @port_call("hints.waiting")
    def waiting(self) -> tuple[Hint, ...]:
        return tuple(self.world.hints[one] for one in sorted(self.world.hints))

    @port_call("hints.done")
    def done(self, *hints: Hint) -> None:
        for hint in hints:
            self.world.hints.pop((hint.at, hint.of), None)
