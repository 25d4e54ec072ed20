"""What the queue of erasures brings: that one was ordered or approved, and the day's round."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from pydantic import BaseModel, TypeAdapter

from quitclaim.domain.ids import CollectionId, EvidenceOrderId, PersonId, PleaId, require_uuids
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.paging import Cursor
from quitclaim.ports.terms import Bookmark, Chore, EvidenceRound, Left, TemplatesRound
from quitclaim.runtime.letters import HUSHED, Batch, Letter


@dataclass(frozen=True, slots=True)
class EndOfEvidence:
    order: EvidenceOrderId


class _Happened(BaseModel):
    """One of the bus's events; of the others none is sent here."""

    model_config = HUSHED

    type: Literal[EventType.ERASURE_ORDERED, EventType.ERASURE_APPROVED]
    subject: str

    @property
    def meant(self) -> PleaId:
        """Whose it is no message says."""
        require_uuids(subject=self.subject)
        return PleaId(self.subject)


class _Approved(BaseModel):
    """By two members: somebody's evidence ends before its period."""

    model_config = HUSHED

    type: Literal[EventType.EVIDENCE_APPROVED]
    subject: str

    @property
    def meant(self) -> EndOfEvidence:
        require_uuids(subject=self.subject)
        return EndOfEvidence(EvidenceOrderId(self.subject))


class _Due(BaseModel):
    """What the clock says once a day."""

    model_config = HUSHED

    due: Chore

    @property
    def meant(self) -> Chore:
        return self.due


class _Left(BaseModel):
    """What the round before had no time for."""

    model_config = HUSHED

    collection: str
    after: str | None

    @property
    def meant(self) -> Bookmark:
        after = None if self.after is None else Cursor(self.after)
        return Bookmark(collection=CollectionId(self.collection), after=after)


class _EvidenceLeft(BaseModel):
    """Whoever was not gone through yet."""

    model_config = HUSHED

    after_person: str

    @property
    def meant(self) -> EvidenceRound:
        return EvidenceRound(after_person=PersonId(self.after_person))


class _TemplatesLeft(BaseModel):
    """Whose templates were not gone through yet, and how many of the others stay since when."""

    model_config = HUSHED

    after_people: str
    days: dict[date, int]

    @property
    def meant(self) -> TemplatesRound:
        return TemplatesRound(after_people=Cursor(self.after_people), days=self.days)


_Said = _Happened | _Approved | _Due | _Left | _EvidenceLeft | _TemplatesLeft
_BODY: Final = TypeAdapter[_Said](_Said)


class Message(Letter):
    @property
    def meant(self) -> PleaId | EndOfEvidence | Chore | Left:
        """Which order to carry out; or which round begins, or where it goes on."""
        return _BODY.validate_json(self.body).meant


def messages_in(event: Any) -> list[Message]:
    return Batch[Message].model_validate(event).letters
