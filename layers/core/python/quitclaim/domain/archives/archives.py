"""An archive: what is kept of somebody, packed for whoever asked for it (GDPR art. 15, 20)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import ArchiveId, PersonId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import HERSELF, Role, Speaker

# GDPR art. 5(1)(e): whoever asked for it fetches it soon, or asks anew.
KEPT_FOR: Final = timedelta(days=5)
# That there was one is said a little longer.
KNOWN_FOR: Final = timedelta(days=7)
# What was not made by then will not be made.
GIVEN_UP_AFTER: Final = timedelta(days=1)
# So long a picture that could not be opened keeps the archive waiting; then it is told instead.
PATIENCE: Final = timedelta(minutes=15)
# Longer than whoever packs may run: then somebody died in it.
LATE: Final = timedelta(minutes=10)


class ArchiveState(Word):
    ASKED = "asked"
    READY = "ready"
    LAPSED = "lapsed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """
    Ids only. `reader`: who asked, and gets it; `person`: whom it is about, herself or a child.

    `is_there`: its bytes lie there to be fetched, as long as it is ready.
    """

    id: ArchiveId
    reader: PersonId
    person: PersonId
    asked_at: datetime
    made_at: datetime | None = None
    is_there: bool = False

    def __post_init__(self) -> None:
        require_uuids(id=self.id, reader=self.reader, person=self.person)
        require_instants(asked_at=self.asked_at, made_at=self.made_at)

    @property
    def by(self) -> Speaker:
        """As whom she asked."""
        if self.reader == self.person:
            return HERSELF
        return Speaker(Role.GUARDIAN, self.reader)

    @property
    def until(self) -> datetime | None:
        return None if self.made_at is None else self.made_at + KEPT_FOR

    def state(self, *, at: datetime) -> ArchiveState:
        require_instants(at=at)
        if self.until is not None:
            is_ready = self.is_there and at < self.until
            return ArchiveState.READY if is_ready else ArchiveState.LAPSED
        is_hopeful = at < self.asked_at + GIVEN_UP_AFTER
        return ArchiveState.ASKED if is_hopeful else ArchiveState.FAILED

    def is_late(self, *, at: datetime) -> bool:
        """Somebody should have made it by now."""
        return self.state(at=at) is ArchiveState.ASKED and at >= self.asked_at + LATE

    def is_history(self, *, at: datetime) -> bool:
        """Nobody has to be told any more that there was one."""
        return at >= (self.made_at or self.asked_at) + KNOWN_FOR


def reader_for(person: PersonId, by: Speaker) -> PersonId:
    return PersonId(str(by.id)) if by.role is Role.GUARDIAN else person
