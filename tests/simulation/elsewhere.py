"""What stands at signing services, as those who sign there know it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from quitclaim.domain.consents.envelopes import Envelope, Found, Party, Provider
from quitclaim.ports.envelopes import Account, Delivery
from tests.fakes.fake_signing_service import FakeSigningService

Signer = tuple[Envelope, str]
# With which both services prove who they are.
PROOF: Final = "whsec"


@dataclass(eq=False)
class Elsewhere:
    """
    `signed` and `declined`: by which address, and when. `delivered`: every webhook that was sent.
    `told`: what was settled there before a webhook said so that we took.
    """

    services: Mapping[Provider, FakeSigningService]
    signed: dict[Signer, int] = field(default_factory=dict)
    declined: dict[Signer, int] = field(default_factory=dict)
    delivered: list[tuple[Envelope, Delivery]] = field(default_factory=list)
    told: set[Envelope] = field(default_factory=set)
    envelopes: list[Envelope] = field(default_factory=list)

    def make(self, provider: Provider, *mails: str) -> Envelope:
        envelope = Envelope(provider=provider, number=len(self.envelopes) + 1)
        parties = tuple(Party(mail=it, has_signed=False, has_declined=False) for it in mails)
        self.envelopes.append(envelope)
        self._put(envelope, Found(number=envelope.number, parties=parties))
        return envelope

    def now(self, envelope: Envelope) -> Found:
        return self.services[envelope.provider].envelopes[envelope.number]

    def waits_for(self, envelope: Envelope) -> list[str]:
        found = self.now(envelope)
        is_over = found.is_complete or any(party.has_declined for party in found.parties)
        return [it.mail for it in found.parties if not (it.has_signed or is_over)]

    def sign(self, envelope: Envelope, mail: str, *, at: int) -> None:
        if mail in self.waits_for(envelope):
            self.signed[envelope, mail] = at
            self._moved(envelope, mail, has_signed=True)

    def decline(self, envelope: Envelope, mail: str, *, at: int, reason: str | None) -> None:
        if mail in self.waits_for(envelope):
            self.declined[envelope, mail] = at
            self._moved(envelope, mail, has_declined=True, reason=reason)

    def says(self, envelope: Envelope, *, secret: str, how: str) -> Delivery:
        body = json.dumps({"secret": secret, "number": envelope.number, "how": how})
        return Delivery(headers={}, body=body.encode())

    @contextmanager
    def failing(self, failure: Exception | None) -> Iterator[None]:
        """Whatever is asked there meanwhile."""
        for service in self.services.values():
            service.failure = failure
        try:
            yield
        finally:
            for service in self.services.values():
                service.failure = None

    @contextmanager
    def mixed_up(self) -> Iterator[None]:
        """Each envelope is answered with the next one of its provider."""
        right = [(service, dict(service.envelopes)) for service in self.services.values()]
        for service, found in right:
            others = (*[*found.values()][1:], *[*found.values()][:1])
            service.envelopes.update(zip(found, others, strict=True))
        try:
            yield
        finally:
            for service, found in right:
                service.envelopes.update(found)

    def account(self, provider: Provider) -> Account:
        return Account(provider=provider, address="https://sign.example", key="key", secret=PROOF)

    def _moved(self, envelope: Envelope, mail: str, **changes: object) -> None:
        found = self.now(envelope)
        parties = tuple(
            replace(it, **changes) if it.mail == mail else it  # type: ignore[arg-type]
            for it in found.parties
        )
        is_complete = all(party.has_signed for party in parties)
        self._put(envelope, replace(found, parties=parties, is_complete=is_complete))

    def _put(self, envelope: Envelope, found: Found) -> None:
        self.services[envelope.provider].envelopes[envelope.number] = found
