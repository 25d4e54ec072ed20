"""
DocuSeal, as its API says it (docs/openapi.json and lib/webhook_urls/signatures.rb, 2026).

An envelope is a submission. Before May 2026 a webhook proved itself with a header of its own.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.adapters.signing_services import (
    Number,
    Told,
    asked_for,
    pdf_at,
    require_same,
    said_in,
)
from quitclaim.domain.consents.envelopes import Envelope, Found, Party, Provider, Trouble
from quitclaim.ports.envelopes import Account, Delivery, NotTheirs, Troubled
from quitclaim.ports.outside import Outside

_SIGNATURE: Final = re.compile(r"(?P<at>[0-9]{1,12})\.(?P<digest>[0-9a-f]{64})")
# As long as DocuSeal's own verifier takes one for fresh.
_TOLERANCE: Final = timedelta(minutes=5)
# A form is one signer's, a submission everybody's; both may end it. Opened and begun end nothing.
_ENDS_A_FORM: Final = ("form.completed", "form.declined")
_ENDS_ALL: Final = ("submission.completed", "submission.expired", "submission.archived")


class _Data(Told):
    id: Number
    submission_id: Number | None = None


class _Event(Told):
    event_type: str
    data: _Data


class _Document(Told):
    url: str


class _Why(Told):
    reason: str | None = None


class _Happened(Told):
    event_type: str
    submitter_id: int | None = None
    data: _Why = _Why()


class _Submitter(Told):
    id: Number
    email: str | None = None
    status: str


class _Submission(Told):
    id: Number
    status: str
    submitters: tuple[_Submitter, ...]
    submission_events: tuple[_Happened, ...] = ()
    documents: tuple[_Document, ...] = ()
    combined_document_url: str | None = None
    archived_at: str | None = None


@dataclass(frozen=True, slots=True)
class DocuSeal:
    outside: Outside

    def heard(self, delivery: Delivery, *, account: Account, at: datetime) -> Envelope | None:
        _require_theirs(delivery, secret=account.secret, at=at)
        event = said_in(delivery.body, kind=_Event)
        if event.event_type in _ENDS_A_FORM:
            number = event.data.submission_id
        elif event.event_type in _ENDS_ALL:
            number = event.data.id
        else:
            return None
        if number is None:
            raise NotTheirs
        return Envelope(provider=Provider.DOCUSEAL, number=number)

    def find(self, number: int, *, account: Account) -> Found:
        # One file of all that was signed, with DocuSeal's own record of how it was.
        address = f"{account.address}/submissions/{number}?include=combined_document_url"
        headers = {"X-Auth-Token": account.key}
        told = asked_for(self.outside, address, kind=_Submission, headers=headers)
        is_complete = told.status == "completed"
        return Found(
            number=told.id,
            parties=tuple(_party(one, told.submission_events) for one in told.submitters),
            is_complete=is_complete,
            is_over=told.status == "expired" or told.archived_at is not None,
            paper=_paper_of(told) if is_complete else None,
        )

    def paper(self, found: Found, *, account: Account) -> bytes:  # noqa: ARG002  as the port says
        if found.paper is None:
            raise Troubled(Trouble.NO_PAPER)
        # Its address proves itself and may be another house's: the key is for the API alone.
        return pdf_at(self.outside, found.paper, headers={})


def _require_theirs(delivery: Delivery, *, secret: str, at: datetime) -> None:
    signature = delivery.headers.get("x-docuseal-signature")
    if signature is None:
        require_same(delivery.headers.get("x-docuseal-secret", ""), secret)
        return
    shown = _SIGNATURE.fullmatch(signature)
    if shown is None or abs(int(shown["at"]) - at.timestamp()) > _TOLERANCE.total_seconds():
        raise NotTheirs
    signed = shown["at"].encode() + b"." + delivery.body
    require_same(shown["digest"], hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest())


def _party(submitter: _Submitter, happened: Iterable[_Happened]) -> Party:
    noes = (
        one.data.reason
        for one in happened
        if one.event_type == "decline_form" and one.submitter_id == submitter.id
    )
    return Party(
        mail=submitter.email or "",
        has_signed=submitter.status == "completed",
        has_declined=submitter.status == "declined",
        reason=next(noes, None),
    )


def _paper_of(told: _Submission) -> str | None:
    """None: not made yet, or several files that nobody joined; one of them would not be all."""
    if told.combined_document_url:
        return told.combined_document_url
    return told.documents[0].url if len(told.documents) == 1 else None
