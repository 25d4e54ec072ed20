"""
Dossiers from the people table: one strongly consistent query of each person's partition.

Whether her key is there is asked after her records are read: an erasure deletes the key first, so
a key that is still there proves that none of the records read was being deleted meanwhile.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from quitclaim.adapters import tables
from quitclaim.adapters.codec import Problem
from quitclaim.adapters.dynamodb_reads import items_under
from quitclaim.adapters.sealed_records import SealedRecords, read_clear
from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.merging import merged
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.ids import ConsentId, PersonId, require_uuids
from quitclaim.domain.people.person import Category, Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys
from quitclaim.ports.reports import Reports

R = TypeVar("R", Consent, Objection, RecordedBasis)

_READ_BY_NO_DECISION: Final = (tables.NAME, tables.ASIDE)


@dataclass(slots=True)
class File:
    """What one partition holds."""

    person: Person
    consents: list[Consent] = field(default_factory=list)
    objections: list[Objection] = field(default_factory=list)
    bases: list[RecordedBasis] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)

    def dossier(self) -> Dossier:
        return Dossier(
            person=self.person,
            consents=tuple(self.consents),
            unreadable=tuple(self.unreadable),
            objections=tuple(self.objections),
            bases=tuple(self.bases),
        )


class DossierReader:
    def __init__(self, client: Any, *, people_table: str, keys: Keys, reports: Reports) -> None:
        self._client = client
        self._people = people_table
        self._keys = keys
        self._records = SealedRecords(keys)
        self._reports = reports

    def read(self, people: Iterable[PersonId]) -> dict[PersonId, Dossier]:
        asked = tuple(dict.fromkeys(people))
        files: dict[PersonId, File | None] = {}
        for person in asked:
            self._open(person, files)
        known = {person: file for person, file in files.items() if file}
        # Of whoever is not known too: to look for nobody takes as many reads as for somebody.
        held = {str(owner) for owner in self._keys.holders(files, purpose=Purpose.DATA)}
        cabinet = _Cabinet(known, held, self._reports)
        return {person: cabinet.dossier(person) for person in asked if person in known}

    def _open(self, person: PersonId, files: dict[PersonId, File | None]) -> None:
        """Her own file, and those of whoever she is one with."""
        if person in files:
            return
        file = self._file(person)
        files[person] = file
        if file is None:
            return
        kept = file.person.merged_into
        for other in sorted(file.person.merged_from | ({kept} if kept else set())):
            self._open(other, files)

    def _file(self, person: PersonId) -> File | None:
        partition = tables.under_person(person)
        rows = tuple(items_under(self._client, self._people, partition=partition))
        if not rows:
            return None
        # Until its row is read: an adult of the public, whom nothing readable is known of.
        file = File(Person(id=person, category=Category.PUBLIC))
        for row in rows:
            self._add(file, row)
        if not any(row["sk"]["S"] == tables.PERSON for row in rows):
            self._lost(file, tables.PERSON, why="the person's own record is missing")
        return file

    def _add(self, file: File, row: Mapping[str, Any]) -> None:
        name = row["sk"]["S"]
        kind, _, record = name.partition("#")
        match f"{kind}#" if record else kind:
            case tables.PERSON:
                self._add_person(file, row)
            case tables.CONSENT:
                self._file_record(file.consents, Consent, row=row, file=file)
            case tables.OBJECTION:
                self._file_record(file.objections, Objection, row=row, file=file)
            case tables.BASIS:
                self._file_record(file.bases, RecordedBasis, row=row, file=file)
            case _ if not name.startswith(_READ_BY_NO_DECISION):
                self._lost(file, name, why="a kind of record nobody knows")
            case _:
                pass

    def _add_person(self, file: File, row: Mapping[str, Any]) -> None:
        person = self._records.read(Person, row)
        if isinstance(person, Problem):
            self._lost(file, tables.PERSON, why=person.why)
            # Her key may be gone: then this is all that is said of her.
            person = read_clear(Person, row)
        if isinstance(person, Person) and person.id == file.person.id:
            file.person = person

    def _file_record(
        self, filed: list[R], kind: type[R], *, row: Mapping[str, Any], file: File
    ) -> None:
        record, name = self._records.read(kind, row), row["sk"]["S"]
        if isinstance(record, Problem):
            self._lost(file, name, why=record.why)
        elif record.person != file.person.id or not name.endswith(f"#{record.id}"):
            self._lost(file, name, why="filed under another name")
        else:
            filed.append(record)

    def _lost(self, file: File, name: str, *, why: str) -> None:
        kind, _, record = name.partition("#")
        file.unreadable.append(_unreadable(record, person=file.person.id, why=f"{kind}: {why}"))


@dataclass(frozen=True, slots=True)
class _Cabinet:
    """The files read, and whose keys were there afterwards."""

    files: Mapping[PersonId, File]
    held: set[str]
    reports: Reports

    def dossier(self, person: PersonId) -> Dossier:
        file = self.files[person]
        if person not in self.held:
            return _erased(file.person)
        kept = self._kept(file.person)
        # Whoever she was found to be is gone: so is she.
        if kept not in self.files:
            return _erased(file.person)
        return self._joined(kept, frozenset()) if kept in self.held else self.dossier(kept)

    def _kept(self, person: Person) -> PersonId:
        seen = {person.id}
        while person.merged_into is not None:
            kept = person.merged_into
            if kept in seen or kept not in self.files:
                return kept
            seen.add(kept)
            person = self.files[kept].person
        return person.id

    def _joined(self, person: PersonId, seen: frozenset[PersonId]) -> Dossier:
        """Hers and those of everybody found to be her; an erased one left nothing to join."""
        file = self.files[person]
        dossier = file.dossier()
        for lost in dossier.unreadable:
            self.reports.unreadable("record", lost.consent, problem=lost.problem)
        for gone in sorted(file.person.merged_from - seen - {person}):
            if gone in self.files and gone in self.held:
                dossier = self._with(dossier, self._joined(gone, seen | {person}))
        return dossier

    def _with(self, kept: Dossier, gone: Dossier) -> Dossier:
        try:
            return merged(kept, gone)
        except (NotAllowed, ImpossibleValue) as error:
            # What cannot be joined may hold a no, so it counts as one.
            why = f"cannot be joined: {error}"
            self.reports.unreadable("person", gone.id, problem=why)
            lost = Unreadable(consent=ConsentId(gone.id), problem=why)
            return replace(kept, unreadable=(*kept.unreadable, lost))


def _erased(person: Person) -> Dossier:
    bare = replace(person, born_on=None, died_on=None, guardians=())
    return Dossier(person=bare, is_erased=True)


def _unreadable(record: str, *, person: PersonId, why: str) -> Unreadable:
    """Under the record's own id where it has one; a dossier asks for nothing but an id."""
    try:
        require_uuids(record=record)
    except ImpossibleValue:
        record = person
    return Unreadable(consent=ConsentId(record), problem=why)
