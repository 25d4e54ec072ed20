"""The signer's own copy: each record as a receipt that she, and any machine, may keep (R2)."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.receipts import ReceiptId, Statement, receipt_of
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.scope import BiometricScope
from quitclaim.ports.chance import Chance
from quitclaim.ports.mail import Attachment


def statements_of(
    consents: Iterable[Consent],
    controller: Controller,
    *,
    assessment: Assessment | None,
    at: datetime,
) -> Iterator[Statement]:
    """What was assessed is recognition: no other record speaks of it."""
    for consent in consents:
        is_assessed = isinstance(consent.asked, BiometricScope)
        yield Statement(
            consent=consent,
            controller=controller,
            at=at,
            assessment=assessment if is_assessed else None,
        )


def receipts_of(statements: Iterable[Statement], chance: Chance) -> Iterator[Attachment]:
    for number, statement in enumerate(statements, start=1):
        receipt = receipt_of(statement, receipt=ReceiptId(chance.uuid()))
        yield Attachment(
            name=f"receipt-{number}.jsonld",
            media_type="application/ld+json",
            content=json.dumps(receipt, ensure_ascii=False, indent=1).encode(),
        )
