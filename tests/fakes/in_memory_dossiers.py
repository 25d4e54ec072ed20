"""Dossiers as a partition is read: hers, joined with those of everybody found to be her."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.merging import merged
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Purpose
from tests.fakes.world import Report, World

Id = TypeVar("Id", bound=str)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class InMemoryDossiers:
    world: World

    def read(self, person: PersonId) -> Dossier | None:
        if person not in self.world.dossiers:
            self.world.dossiers[person] = self._read_anew(person)
        return self.world.dossiers[person]

    def _read_anew(self, person: PersonId) -> Dossier | None:
        record = self.world.people.get(person)
        if record is None:
            return None
        if not self.world.has_key(person, Purpose.DATA):
            return Dossier(person=replace(record, born_on=None, guardians=()), is_erased=True)
        if record.merged_into:
            kept = self.read(record.merged_into)
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
