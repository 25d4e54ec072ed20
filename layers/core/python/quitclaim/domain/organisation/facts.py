"""What one authorised call did: one leaf of the audit log, with the events it announces (I5)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import require, require_text
from quitclaim.domain.ids import FactId, require_slugs, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.event_types import EventType
from quitclaim.domain.people.person import Speaker

__all__ = ["Announcement", "EventType", "Fact"]


@dataclass(frozen=True, slots=True)
class Announcement:
    """One change of state: which record, and the version it moved to."""

    type: EventType
    subject: str
    version: int

    def __post_init__(self) -> None:
        require_text(subject=self.subject)
        require(self.version >= 0, "a version counts from 0: give the one the record moved to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`action`: the use case that was authorised; `announced` may be empty when it only read."""

    id: FactId
    at: datetime
    by: Speaker
    action: str
    announced: tuple[Announcement, ...] = ()

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_instants(at=self.at)
        require_slugs(action=self.action)
        require(
            len({(one.subject, one.type) for one in self.announced}) == len(self.announced),
            "a change of state is announced once: leave out the double",
        )
