"""A plea to be erased, or looked for: recorded when made, due in a month (GDPR art. 12(3), 17)."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import CollectionId, PersonId, PleaId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Role, Speaker

_MONTHS: Final = 12


def answer_due(asked_at: datetime) -> datetime:
    """
    The same day of the next month, or its last (Regulation 1182/71, art. 3(2)(c)).

    To the second and not at midnight after it: an hour early is in time, an hour late is not.
    """
    over, month = divmod(asked_at.month, _MONTHS)
    year = asked_at.year + over
    last = monthrange(year, month + 1)[1]
    return asked_at.replace(year=year, month=month + 1, day=min(asked_at.day, last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plea:
    """
    Whoever speaks for her may make it; to take it back leaves that it was made.

    `collection`: in whose pictures people are to look for her; None: she asks to be erased.
    """

    id: PleaId
    person: PersonId
    by: Speaker
    at: datetime
    collection: CollectionId | None = None
    taken_back_at: datetime | None = None

    def __post_init__(self) -> None:
        require_uuids(id=self.id, person=self.person, collection=self.collection)
        require_instants(at=self.at, taken_back_at=self.taken_back_at)
        require(
            self.by.role in (Role.SELF, Role.GUARDIAN),
            "the person or a guardian asks: record who really spoke",
        )

    @property
    def version(self) -> int:
        return 1 if self.taken_back_at is None else 2

    @property
    def is_open(self) -> bool:
        return self.taken_back_at is None

    @property
    def is_to_erase(self) -> bool:
        return self.collection is None

    @property
    def due_at(self) -> datetime:
        return answer_due(self.at)

    def days_left(self, at: datetime) -> int:
        """Whole days; less than none: it is overdue."""
        require_instants(at=at)
        return (self.due_at - at).days

    def taken_back(self, at: datetime) -> "Plea":
        if not self.is_open:
            raise RecordEnded(self.id)
        return replace(self, taken_back_at=at)
