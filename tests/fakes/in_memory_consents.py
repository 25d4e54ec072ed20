from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.merging import merged
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.records import ENDING, remove_ending, until_row
from tests.fakes.world import Report, World

Id = TypeVar("Id", bound=str)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class InMemoryConsents:
    world: World

    @port_call("consents.dossier")
    def dossier(self, person: PersonId) -> Dossier | None:
        return self._dossier(person)

    @port_call("consents.dossiers")
    def dossiers(self, people: Iterable[PersonId]) -> Mapping[PersonId, Dossier]:
        found = ((person, self._dossier(person)) for person in people)
        return {person: dossier for person, dossier in found if dossier}

    @port_call("consents.person")
    def person(self, person: PersonId) -> Person | None:
        is_hers = self.world.has_key(person, Purpose.DATA)
        return self.world.people.get(person) if is_hers else None

    @port_call("consents.aliases")
    def aliases(self, person: PersonId) -> tuple[PersonId, ...]:
        found, waiting = [person], [person]
        while waiting:
            record = self.world.people.get(waiting.pop())
            others = record.merged_from | {record.merged_into or record.id} if record else set()
            fresh = sorted(others - set(found))
            waiting.extend(fresh)
            found.extend(fresh)
        return tuple(reversed(found))

    @port_call("consents.identity")
    def identity(self, person: PersonId) -> Identity | None:
        key = self.world.keys.get((person, Purpose.DATA))
        sealed_with, identity = self.world.identities.get(person, (None, None))
        return identity if key == sealed_with else None

    @port_call("consents.name")
    def name(self, person: PersonId, identity: Identity) -> None:
        key = self.world.keys.get((person, Purpose.DATA))
        if key is None:
            raise Conflict("this person's data key is gone")
        self.world.identities[person] = (key, identity)

    @port_call("consents.ending_before")
    def ending_before(
        self, at: datetime, *, after: Cursor | None = None
    ) -> Page[tuple[PersonId, ConsentId]]:
        # At its end it has ended, so that instant itself is included: "~" sorts after all ids.
        last = until_row(at, "~")
        rows = (row for row in self.world.searches.found(ENDING) if row < last)
        page = self.world.pages.page(rows, of=ENDING, after=after)
        ids = (row.split("|") for row in page.items)
        found = tuple((PersonId(person), ConsentId(consent)) for _, person, consent in ids)
        return Page(found, page.following)

    @port_call("consents.forget")
    def forget(self, person: PersonId) -> None:
        world = self.world
        for consent in world.consents.pop(person, {}).values():
            remove_ending(world, consent)
        world.people.pop(person, None)
        world.objections.pop(person, None)
        world.bases.pop(person, None)
        world.identities.pop(person, None)
        world.dossiers.clear()

    @port_call("consents.remains")
    def remains(self, person: PersonId) -> int:
        world = self.world
        records = len(world.consents[person]) + len(world.objections[person])
        alone = (person in world.people, person in world.identities)
        return records + len(world.bases[person]) + sum(alone)

    def _dossier(self, person: PersonId) -> Dossier | None:
        if person not in self.world.dossiers:
            self.world.dossiers[person] = self._read(person)
        return self.world.dossiers[person]

    def _read(self, person: PersonId) -> Dossier | None:
        record = self.world.people.get(person)
        if record is None:
            return None
        if not self.world.has_key(person, Purpose.DATA):
            return Dossier(person=replace(record, born_on=None, guardians=()), is_erased=True)
        if record.merged_into:
            kept = self._dossier(record.merged_into)
            # Whoever she was found to be is gone, and so is she.
            return kept or Dossier(person=record, is_erased=True)
        return self._joined(record)

    def _joined(self, person: Person) -> Dossier:
        """Hers and those of everybody found to be her; an erased one left nothing to join."""
        dossier = self._own(person)
        for gone in sorted(person.merged_from & self.world.people.keys()):
            if self.world.has_key(gone, Purpose.DATA):
                dossier = self._with(dossier, self._joined(self.world.people[gone]))
        return dossier

    def _with(self, kept: Dossier, gone: Dossier) -> Dossier:
        """What cannot be joined any more may hold a no, so it counts as one."""
        try:
            return merged(kept, gone)
        except NotAllowed as refusal:
            self.world.reports.append(Report("person", gone.id, str(refusal)))
            lost = Unreadable(consent=ConsentId(gone.id), problem=str(refusal))
            return replace(kept, unreadable=(*kept.unreadable, lost))

    def _own(self, person: Person) -> Dossier:
        world, her = self.world, person.id
        lost = {record: why for record, why in world.spoiled.items() if record in self._filed(her)}
        world.reports.extend(Report("record", record, why) for record, why in lost.items())
        return Dossier(
            person=person,
            consents=_readable(world.consents[her], lost),
            objections=_readable(world.objections[her], lost),
            bases=_readable(world.bases[her], lost),
            unreadable=tuple(
                Unreadable(consent=ConsentId(record), problem=lost[record])
                for record in sorted(lost)
            ),
        )

    def _filed(self, her: PersonId) -> frozenset[str]:
        world = self.world
        return frozenset({her, *world.consents[her], *world.objections[her], *world.bases[her]})


def _readable(records: Mapping[Id, T], lost: Collection[str]) -> tuple[T, ...]:
    """Sorted by id, as a partition is read."""
    return tuple(records[record] for record in sorted(records) if record not in lost)
