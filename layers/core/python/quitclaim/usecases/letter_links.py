"""What a letter tells, and what the link in it is good for until when (R5)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.ids import ConsentId, DocumentHash, TokenHash
from quitclaim.domain.people.capabilities import MY_PAGE_FOR, SIGN_FOR, Capability, Power
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.readers import in_reading_order
from quitclaim.usecases.request_turns import is_answerable

# Without a link they say nothing that she could do.
TO_MY_PAGE: Final = (Letter.MY_PAGE, Letter.ARCHIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link that nobody minted yet."""

    power: Power
    until: datetime
    document: DocumentHash | None = None
    consents: frozenset[ConsentId] = frozenset()

    def minted(self, token: TokenHash, message: Message, *, at: datetime) -> Capability:
        return Capability(
            token=token,
            power=self.power,
            person=message.person,
            by=message.to,
            minted_at=at,
            document=self.document,
            consents=self.consents,
        )


def link_to_sign(request: Request | None, dossier: Dossier, *, at: datetime) -> Link | None:
    """None where it is not asked any more: answered, taken back, or returned meanwhile."""
    if request is None or request.turns[-1].became is not Progress.SENT:
        return None
    if not is_answerable(request, dossier, at=at):
        return None
    return Link(
        power=Power.SIGN,
        document=request.document,
        consents=request.consents,
        until=at + SIGN_FOR,
    )


def link_to_read(message: Message, dossier: Dossier, *, at: datetime) -> Link | None:
    """To her own page, or to the yeses that a copy tells of."""
    if message.letter in TO_MY_PAGE:
        # Under the id that her records stand under: somebody merged since has another one now.
        is_hers = message.person == dossier.id
        return Link(power=Power.MY_PAGE, until=at + MY_PAGE_FOR) if is_hers else None
    return link_to_withdraw(message, dossier, at=at)


def link_to_withdraw(message: Message, dossier: Dossier, *, at: datetime) -> Link | None:
    """In a copy of what she said only, for her own yeses; None where none of them lives."""
    given = [
        record
        for record in dossier.consents
        if record.id in message.consents
        and record.ending is None
        and at < record.until
        and any(yes.by == message.to for yes in record.yeses)
    ]
    if message.letter not in (Letter.COPY, Letter.RECORDED) or not given:
        return None
    return Link(
        power=Power.WITHDRAW,
        document=given[0].notice.document,
        consents=frozenset(record.id for record in given),
        until=max(record.until for record in given),
    )


def told_in(message: Message, dossier: Dossier) -> tuple[Consent, ...]:
    """What ended meanwhile is not asked any more; of what was said, and no mistake, all is told."""
    records = in_reading_order(dossier, message.consents)
    said = (record for record in records if not record.is_mistaken)
    return tuple(c for c in said if message.request is None or c.ending is None)
