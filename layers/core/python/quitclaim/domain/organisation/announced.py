"""What happened, as others are told of it: ids only (R44)."""

import json
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.ids import EventId, FactId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.facts import EventType, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One change of state, as it is announced to others: ids only. `place`: among its fact's."""

    fact: FactId
    place: int
    type: EventType
    at: datetime
    subject: str
    version: int

    def __post_init__(self) -> None:
        require_uuids(fact=self.fact)
        require_instants(at=self.at)
        require_text(subject=self.subject)
        require(self.place >= 0 and self.version >= 0, "places and versions count from 0")

    @property
    def id(self) -> EventId:
        """The same however often it is sent, without a dot, and sorted as time is."""
        return EventId(f"{since(self.at)}-{self.fact}-{self.place}")

    @property
    def body(self) -> bytes:
        told = {"id": self.id, "subject": self.subject, "version": self.version}
        at = f"{self.at:%Y-%m-%dT%H:%M:%SZ}"
        return json.dumps({"type": self.type, "timestamp": at, "data": told}).encode()


def since(at: datetime) -> str:
    """What every id of an event of this instant or later is not below."""
    return f"{at:%Y%m%dT%H%M%SZ}"


def events_of(fact: Fact) -> tuple[Event, ...]:
    return tuple(
        Event(
            fact=fact.id,
            place=place,
            type=one.type,
            at=fact.at,
            subject=one.subject,
            version=one.version,
        )
        for place, one in enumerate(fact.announced)
    )
