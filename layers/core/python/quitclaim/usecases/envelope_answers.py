"""What goes into the records when an envelope was signed or declined."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.envelopes import Envelope, Said, ticked_by_signing
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.consents.second_thoughts import said_no_since
from quitclaim.domain.consents.testimony import Answer, Circumstances, Testimony, granted
from quitclaim.domain.ids import ConsentId, DocumentHash, LetterId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.scope import Kind, PublicationScope
from quitclaim.ports.chance import Chance
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.mail import Letter, Message
from quitclaim.ports.writes import Write
from quitclaim.usecases.consent_desk import Along
from quitclaim.usecases.request_turns import announced_turn
from quitclaim.usecases.sayings import Saying

# Of where and with what she signed there we know nothing: it is in the provider's own record.
_NETWORK: Final = "unknown"
_AGENT: Final = "other"

Open = Mapping[ConsentId, Consent]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """`name`: by which she is on record. `paper`: what was signed, a whole file."""

    said: Said
    envelope: Envelope
    name: str = field(repr=False)
    paper: bytes | None = field(default=None, repr=False)
    reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """`before` and `after`: the request; `kept`: the hash of the file that was signed."""

    before: Request
    after: Request
    records: Open
    brought: Brought
    kept: DocumentHash | None

    @property
    def sayings(self) -> dict[ConsentId, Saying]:
        return {consent: self._saying(record) for consent, record in self.records.items()}

    def along(self, chance: Chance) -> Along:
        sealed = () if self.kept is None else (Announcement(EventType.PAPER_SEALED, self.kept, 1),)
        return Along(
            at=self.after.turns[-1].at,
            action="take_envelope",
            writes=(Write(self.after, self.before),),
            said=(announced_turn(self.after), *sealed),
            encloses=(self._testimony(), *self._evidence(chance)),
        )

    def _saying(self, record: Consent) -> Saying:
        scope = granted(record.asked, self._ticked(record).ticked)
        became = State.REFUSED if scope is None else State.GIVEN
        return Saying(became=became, by=self.before.to, scope=scope)

    def _ticked(self, record: Consent) -> Answer:
        is_yes = self.brought.said is Said.YES
        ticked = ticked_by_signing(record.asked) if is_yes else frozenset()
        return Answer(consent=record.id, ticked=ticked)

    def _testimony(self) -> Testimony:
        some = next(iter(self.records.values()))
        return Testimony(
            request=self.after.id,
            person=self.after.person,
            by=self.after.to,
            at=self.after.turns[-1].at,
            document=self.after.document,
            typed_name=self.brought.name,
            answers=tuple(map(self._ticked, self.records.values())),
            circumstances=Circumstances(
                language=some.notice.language, network=_NETWORK, agent=_AGENT
            ),
            envelope=self.brought.envelope,
        )

    def _evidence(self, chance: Chance) -> tuple[Enclosure, ...]:
        """The file itself, and her copy of it with what takes it back; of a no there is none."""
        if self.kept is None:
            return ()
        at, request = self.after.turns[-1].at, self.after
        paper = Paper(request=request.id, person=request.person, document=self.kept, at=at)
        copy = Message(
            id=LetterId(chance.uuid()),
            letter=Letter.COPY,
            person=request.person,
            at=at,
            to=request.to,
            consents=frozenset(self.records),
        )
        return (paper, copy)


def open_in(request: Request, dossier: Dossier, *, at: datetime) -> Open:
    """What an envelope may still answer: to publish, and nothing that recognises (R1)."""
    return {
        record.id: record
        for record in dossier.consents
        if record.id in request.consents
        and isinstance(record.asked, PublicationScope)
        and record.ending is None
        and at < record.until
        and dossier.counts_as_word(request.to, at=at, kind=Kind.PUBLICATION)
        and all(yes.by != request.to for yes in record.yeses)
    }


def still_meant(records: Open, *, request: Request, dossier: Dossier) -> Open:
    """
    Those that no later no of hers has overtaken (I3; GDPR art. 7(3)).

    When she signed there nobody tells us: it may have been as soon as the envelope was named.
    """
    named_at = next(turn.at for turn in request.turns if turn.envelope == request.envelope)
    return {
        consent: record
        for consent, record in records.items()
        if not said_no_since(named_at, dossier, asked=record.asked, by=request.to)
    }
