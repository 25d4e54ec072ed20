import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.consents.envelopes import Envelope, Found, Provider, Trouble
from quitclaim.ports.envelopes import Account, Delivery, NotTheirs, Troubled

PDF = b"%PDF-1.7\nsigned\nstartxref\n9\n%%EOF\n"


@dataclass(slots=True)
class FakeSigningService:
    """
    `envelopes`: as they stand there. `paper` and `failure`: what is answered instead of a file, or
    of anything; `meanwhile`: what happens here while it is asked. A delivery says the secret and
    the number of its envelope.
    """

    provider: Provider = Provider.DOCUSEAL
    envelopes: dict[int, Found] = field(default_factory=dict)
    failure: Exception | None = None
    papers: dict[int, bytes] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    meanwhile: Callable[[], object] = bool

    def heard(self, delivery: Delivery, *, account: Account, at: datetime) -> Envelope | None:  # noqa: ARG002  it is always fresh
        try:
            said = json.loads(delivery.body)
        except ValueError as error:
            raise NotTheirs from error
        if said.get("secret") != account.secret:
            raise NotTheirs
        number = said.get("number")
        return Envelope(provider=self.provider, number=number) if number else None

    def find(self, number: int, *, account: Account) -> Found:  # noqa: ARG002  any will do
        self.asked.append(number)
        self.meanwhile()
        if self.failure:
            raise self.failure
        if number not in self.envelopes:
            raise Troubled(Trouble.UNKNOWN_ENVELOPE)
        return self.envelopes[number]

    def paper(self, found: Found, *, account: Account) -> bytes:  # noqa: ARG002  likewise
        return self.papers.get(found.number, PDF)


def fake_services() -> dict[Provider, FakeSigningService]:
    return {one: FakeSigningService(one) for one in Provider}
