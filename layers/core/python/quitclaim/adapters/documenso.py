"""Documenso, as its API of the second version says it (2026). An envelope is a document."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.adapters.signing_services import (
    Number,
    Told,
    asked_for,
    pdf_at,
    require_same,
    said_in,
)
from quitclaim.domain.consents.envelopes import Envelope, Found, Party, Provider
from quitclaim.ports.envelopes import Account, Delivery
from quitclaim.ports.outside import Outside

# By either spelling: the page of its webhooks has the one, its payloads the other.
_ENDS: Final = (
    "DOCUMENT_SIGNED",
    "DOCUMENT_COMPLETED",
    "DOCUMENT_REJECTED",
    "DOCUMENT_CANCELLED",
    "DOCUMENT_RECIPIENT_COMPLETED",
    "RECIPIENT_EXPIRED",
)


class _Payload(Told):
    id: Number


class _Event(Told):
    event: str
    payload: _Payload


class _Recipient(Told):
    email: str
    role: str = "SIGNER"
    signingStatus: str  # noqa: N815  Documenso's own name
    rejectionReason: str | None = None  # noqa: N815  likewise


class _Document(Told):
    id: Number
    status: str
    deletedAt: str | None = None  # noqa: N815  likewise
    recipients: tuple[_Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Documenso:
    outside: Outside

    def heard(
        self,
        delivery: Delivery,
        *,
        account: Account,
        at: datetime,  # noqa: ARG002  it says none
    ) -> Envelope | None:
        require_same(delivery.headers.get("x-documenso-secret", ""), account.secret)
        event = said_in(delivery.body, kind=_Event)
        if event.event.upper().replace(".", "_") not in _ENDS:
            return None
        return Envelope(provider=Provider.DOCUMENSO, number=event.payload.id)

    def find(self, number: int, *, account: Account) -> Found:
        address = f"{account.address}/document/{number}"
        told = asked_for(self.outside, address, kind=_Document, headers=_proof(account))
        is_complete = told.status == "COMPLETED"
        return Found(
            number=told.id,
            # Whoever gets a copy, or only has to have seen it, says nothing by that.
            parties=tuple(_party(one) for one in told.recipients if one.role == "SIGNER"),
            is_complete=is_complete,
            is_over=told.status == "CANCELLED" or told.deletedAt is not None,
        )

    def paper(self, found: Found, *, account: Account) -> bytes:
        address = f"{account.address}/document/{found.number}/download?version=signed"
        return pdf_at(self.outside, address, headers=_proof(account))


def _proof(account: Account) -> dict[str, str]:
    return {"Authorization": account.key}


def _party(recipient: _Recipient) -> Party:
    return Party(
        mail=recipient.email,
        has_signed=recipient.signingStatus == "SIGNED",
        has_declined=recipient.signingStatus == "REJECTED",
        reason=recipient.rejectionReason,
    )
