"""The signer's own copy: the paper of her signing, and a receipt of each record (R2, R13)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.receipts import ReceiptId, Statement, receipt_of
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.controllers import Controller
from quitclaim.domain.scope import BiometricScope
from quitclaim.ports.chance import Chance
from quitclaim.ports.evidence import Sealer
from quitclaim.ports.mail import Attachment, Letter, Message
from quitclaim.ports.requests import Requests

# What is in a copy, and the link by which she takes it back, are owed to her without its paper too.
_WAITS_FOR: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Copies:
    requests: Requests
    sealer: Sealer
    chance: Chance

    def attached_to(
        self, message: Message, statements: Iterable[Statement], *, at: datetime
    ) -> tuple[Attachment, ...]:
        """
        The sealed paper of the signing, and a receipt of each record; to other letters nothing.

        Of what was signed on paper she has the paper: she gets the receipt alone.

        Raises StoreUnavailable while there is no paper, for a day.
        """
        if message.letter is Letter.RECORDED:
            return tuple(receipts_of(statements, self.chance))
        if message.letter is not Letter.COPY:
            return ()
        return (*self._paper(message, at=at), *receipts_of(statements, self.chance))

    def _paper(self, message: Message, *, at: datetime) -> Iterator[Attachment]:
        testimony = self._testimony(message)
        if testimony is None:
            return
        try:
            content = self.sealer.sealed(testimony.person, testimony.request)
        except StoreUnavailable:
            if at < message.at + _WAITS_FOR:
                raise
            return
        yield Attachment(name="quitclaim.pdf", media_type="application/pdf", content=content)

    def _testimony(self, message: Message) -> Testimony | None:
        """What was said when the copy was written; None where it was written of nothing said."""
        for testimony in self.requests.testimonies(message.person):
            answered = {answer.consent for answer in testimony.answers}
            is_hers = testimony.by == message.to and testimony.at == message.at
            if is_hers and message.consents <= answered:
                return testimony
        return None


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
