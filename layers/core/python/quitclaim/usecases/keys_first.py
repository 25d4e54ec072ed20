"""The first step of forgetting somebody: all her keys, whoever she turns out to be (R36)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Person, Speaker
from quitclaim.ports.block_list import ErasureList
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits, KeyDrop
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.paging import batches
from quitclaim.usecases.counting import OPENS_HER
from quitclaim.usecases.retelling import told, until_it_holds

# So many keys go in one transaction: few people were ever recorded more often than this.
_AT_ONCE: Final = 10

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class KeysFirst:
    consents: Consents
    commits: Commits
    clock: Clock
    chance: Chance
    erasure_list: ErasureList

    def __call__(
        self, person: PersonId, *, by: Speaker, noting: Callable[[Sequence[PersonId]], T]
    ) -> tuple[Sequence[PersonId], T]:
        """
        Everybody who is her, and what was noted of them just before; whatever a later step fails
        to delete can no longer be opened or named.

        On condition that meanwhile nobody else turned out to be her, or to be somebody else: of
        those without a key nobody says so any more.
        """
        return until_it_holds(lambda: self._once(person, by=by, noting=noting))

    def _once(
        self, person: PersonId, *, by: Speaker, noting: Callable[[Sequence[PersonId]], T]
    ) -> tuple[Sequence[PersonId], T]:
        first = self._first_of(person)
        people = self.consents.aliases(person)
        noted = noting(people)  # which takes its time
        if self.consents.aliases(person) != people:
            raise Conflict(person)
        self.erasure_list.add(people)  # whoever has no key any more is on it
        self.drop(people, by=by, relying_on=first)
        return people, noted

    def _first_of(self, person: PersonId) -> Person | None:
        """Whose record moves whenever one turns out to be another of hers, or not to be."""
        known = self.consents.person(person)
        return self.consents.person(known.merged_into) if known and known.merged_into else known

    def drop(self, people: Sequence[PersonId], *, by: Speaker, relying_on: Person | None) -> None:
        for few in batches(people, _AT_ONCE):
            said = (Announcement(EventType.PERSON_ERASED, person, 0) for person in few)
            fact = told(self.chance, *said, at=self.clock.now(), by=by, action="erase_person")
            drops = tuple(KeyDrop(person, purpose) for person in few for purpose in OPENS_HER)
            change = Change(fact=fact, drops=drops, makes_less=True, relies_on=relying_on)
            self.commits.commit(change)
