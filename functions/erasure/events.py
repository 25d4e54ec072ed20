"""What the queue of erasures brings: that one was ordered or approved, and the day's round."""

from typing import Any, Final, Literal

from pydantic import BaseModel, TypeAdapter

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import CollectionId, PersonId, PleaId, require_uuids
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.paging import Cursor
from quitclaim.ports.terms import Bookmark, EvidenceRound, StaffNames
from quitclaim.runtime.letters import HUSHED, Batch, Letter


class Chore(Word):
    """What the clock says once a day of orders and of pleas."""

    ORDERS = "orders"


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


class _Due(BaseModel):
    """What the clock says once a day."""

    model_config = HUSHED

    terms: Literal["due"]

    @property
    def meant(self) -> None:
        """From the first collection on."""
        return


class _OrdersDue(BaseModel):
    """The same of what was asked for, and of what was ordered."""

    model_config = HUSHED

    orders: Literal["due"]

    @property
    def meant(self) -> Chore:
        return Chore.ORDERS


class _Left(BaseModel):
    """What the round before had no time for."""

    model_config = HUSHED

    collection: str
    after: str | None

    @property
    def meant(self) -> Bookmark:
        after = None if self.after is None else Cursor(self.after)
        return Bookmark(collection=CollectionId(self.collection), after=after)


class _EvidenceDue(BaseModel):
    """What the clock says beside it."""

    model_config = HUSHED

    evidence: Literal["due"]

    @property
    def meant(self) -> EvidenceRound:
        return EvidenceRound()


class _EvidenceLeft(BaseModel):
    """Whoever was not gone through yet."""

    model_config = HUSHED

    after_person: str

    @property
    def meant(self) -> EvidenceRound:
        return EvidenceRound(after_person=PersonId(self.after_person))


class _StaffNamesDue(BaseModel):
    """And of the log."""

    model_config = HUSHED

    staff_names: Literal["due"]

    @property
    def meant(self) -> StaffNames:
        return StaffNames()


_Said = _Happened | _Due | _OrdersDue | _Left | _EvidenceDue | _EvidenceLeft | _StaffNamesDue
_BODY: Final = TypeAdapter[_Said](_Said)


class Message(Letter):
    @property
    def meant(self) -> PleaId | Chore | Bookmark | EvidenceRound | StaffNames | None:
        """Which erasure to carry out; or where to look on for what is over; None: all pictures."""
        return _BODY.validate_json(self.body).meant


def messages_in(event: Any) -> list[Message]:
    return Batch[Message].model_validate(event).letters
