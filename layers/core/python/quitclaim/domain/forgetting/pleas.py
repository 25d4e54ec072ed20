"""A plea to be erased, or looked for: recorded when made, due in a month (GDPR art. 12(3), 17)."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.forgetting.search_answers import SearchAnswer
from quitclaim.domain.ids import CollectionId, MemberId, PersonId, PleaId, require_uuids
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


class Heard(Word):
    """How whoever entered it for her knows that it is that person (GDPR art. 12(6))."""

    IN_PERSON = "in_person"
    BY_LETTER = "by_letter"
    BY_TELEPHONE = "by_telephone"
    BY_MAIL = "by_mail"  # from the address that is on record


@dataclass(frozen=True, slots=True)
class Entry:
    """Entered by staff for somebody who asked elsewhere."""

    by: MemberId
    heard: Heard

    def __post_init__(self) -> None:
        require_uuids(by=self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plea:
    """
    Whoever speaks for her may make it; to take it back leaves that it was made.

    `collection`: in whose pictures people are to look for her; None: she asks to be erased.
    `entry` None: she asked on her own page. `begun_at`: since then nobody takes it back.
    `answer`: what people found who looked for her. `reminded_at`: when whoever has to answer was
    last written to that the month runs out.
    """

    id: PleaId
    person: PersonId
    by: Speaker
    at: datetime
    collection: CollectionId | None = None
    taken_back_at: datetime | None = None
    entry: Entry | None = None
    begun_at: datetime | None = None
    reminded_at: datetime | None = None
    reminders: int = 0
    answer: SearchAnswer | None = None

    def __post_init__(self) -> None:
        require_uuids(id=self.id, person=self.person, collection=self.collection)
        require_instants(at=self.at, taken_back_at=self.taken_back_at, begun_at=self.begun_at)
        require_instants(reminded_at=self.reminded_at)
        require(
            (self.reminded_at is None) == (self.reminders == 0),
            "whoever was reminded was so at an instant: give how often, and when last",
        )
        require(
            self.by.role in (Role.SELF, Role.GUARDIAN),
            "the person or a guardian asks: record who really spoke",
        )
        require(
            sum(map(bool, (self.taken_back_at, self.begun_at, self.answer))) <= 1,
            "it ends once: taken back, answered, or with her erasure",
        )
        require(
            not (self.answer and self.is_to_erase),
            "whoever asks to be erased is answered by her erasure",
        )

    @property
    def version(self) -> int:
        return 1 + self.reminders + (not self.is_open)

    @property
    def is_open(self) -> bool:
        return not (self.taken_back_at or self.begun_at or self.answer)

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

    def reminded(self, at: datetime) -> "Plea":
        if not self.is_open:
            raise RecordEnded(self.id)
        return replace(self, reminded_at=at, reminders=self.reminders + 1)

    def taken_back(self, at: datetime) -> "Plea":
        if not self.is_open:
            raise RecordEnded(self.id)
        return replace(self, taken_back_at=at)

    def answered(self, answer: SearchAnswer) -> "Plea":
        if not self.is_open:
            raise RecordEnded(self.id)
        return replace(self, answer=answer)

    def begun(self, at: datetime) -> "Plea":
        """Whoever asked is being erased: what she says from now on comes too late."""
        if not self.is_open:
            raise RecordEnded(self.id)
        return replace(self, begun_at=at)


def answers_in(pleas: Iterable[Plea]) -> Mapping[CollectionId, SearchAnswer]:
    """What people found who looked for her; of several, the latest."""
    known = sorted(pleas, key=lambda plea: plea.at)
    return {one.collection: one.answer for one in known if one.collection and one.answer}
