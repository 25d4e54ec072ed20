"""A provider at the other end, and what it was asked."""

import hashlib
import hmac
import json
from dataclasses import dataclass, field
from typing import Any

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.envelopes import Account, Delivery
from quitclaim.ports.outside import Answered, Sent
from tests.builders import NOON, an_account

PDF = b"%PDF-1.7\nsigned\nstartxref\n9\n%%EOF\n"


@dataclass(slots=True)
class Listening:
    """An Outside: what is not planted is not there."""

    answers: dict[str, Answered] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)

    def call(self, sent: Sent) -> Answered:
        self.sent.append(sent)
        return self.answers.get(sent.address, Answered(status=404))

    def says(self, address: str, body: object, **answered: Any) -> None:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        known: dict[str, Any] = {"status": 200, "body": raw}
        self.answers[address] = Answered(**(known | answered))


def signed(body: object, *, secret: str, at: int | None = None) -> Delivery:
    """As DocuSeal signs it since May 2026."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    when = int(NOON.timestamp()) if at is None else at
    digest = hmac.new(secret.encode(), f"{when}.".encode() + raw, hashlib.sha256).hexdigest()
    return Delivery(headers={"x-docuseal-signature": f"{when}.{digest}"}, body=raw)


def documenso_account() -> Account:
    return an_account(provider=Provider.DOCUMENSO, address="https://sign.example.org/api/v2")
