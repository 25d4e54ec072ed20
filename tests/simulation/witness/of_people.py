"""Who a person is, who speaks for her, and with whom she was found to be one."""

from collections.abc import Iterator

from quitclaim.domain.people.person import Guardian, Person
from tests.simulation.reference.facts import Fact
from tests.simulation.reference.facts_people import (
    BirthCorrected,
    GuardianProven,
    GuardianRecorded,
    MergeUndone,
    PeopleMerged,
    PersonRegistered,
)


def people_facts(person: Person, before: Person | None, *, at: int) -> Iterator[Fact]:
    born = person.born_on.isoformat() if person.born_on else None
    if before is None:
        yield PersonRegistered(
            at=at,
            person=person.id,
            born=born,
            country=person.country,
            category=person.category.value,
        )
    elif before.born_on != person.born_on:
        yield BirthCorrected(at=at, person=person.id, born=born)
    known = {guardian.id: guardian for guardian in before.guardians} if before else {}
    for guardian in person.guardians:
        yield from _guardian(person, guardian, known.get(guardian.id), at=at)
    merged = before.merged_from if before else frozenset()
    for gone in sorted(person.merged_from - merged):
        yield PeopleMerged(at=at, kept=person.id, gone=gone)
    for gone in sorted(merged - person.merged_from):
        yield MergeUndone(at=at, kept=person.id, gone=gone)


def _guardian(
    person: Person, guardian: Guardian, known: Guardian | None, *, at: int
) -> Iterator[Fact]:
    if known is None or known.custody is not guardian.custody:
        custody = guardian.custody
        yield GuardianRecorded(
            at=at,
            person=person.id,
            guardian=guardian.id,
            custody="recorded" if custody.value == "recorded" else "claimed",
        )
    if guardian.proven_at and (known is None or known.proven_at is None):
        proven_at = int(guardian.proven_at.timestamp())
        yield GuardianProven(at=proven_at, person=person.id, guardian=guardian.id)
