"""
Two records of one person made one, and apart again (R18; GDPR art. 5(1)(d)).

The records of both count and any no wins: a no knows no record. What is known of either is
judged by the stricter, and nothing said after the merge is lost by undoing it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.dossier import Dossier
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import MemberId, require_uuids
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people import Person
from quitclaim.domain.unions import united


class Obstacle(Word):
    """Why two records are not one person's, or cannot be parted again."""

    SAME_PERSON = "same_person"
    ERASED = "erased"
    BIRTH_DATES_DIFFER = "birth_dates_differ"  # two people, or one date to correct first
    DEATHS_DIFFER = "deaths_differ"
    CATEGORIES_DIFFER = "categories_differ"  # employee and pupil: correct one first
    GUARDIAN_OF_THE_OTHER = "guardian_of_the_other"
    CORRECTED_SINCE = "corrected_since"  # split instead: links move, records stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """`records`: the ids of what was on record of the one who is gone, to be hers again."""

    kept: Person
    gone: Person
    records: frozenset[str]
    at: datetime
    by: MemberId

    def __post_init__(self) -> None:
        require_uuids(by=self.by)
        require_instants(at=self.at)
        require(self.kept.id != self.gone.id, "nobody is merged with herself: name two people")


def merge_of(kept: Dossier, gone: Dossier, *, at: datetime, by: MemberId) -> Merge:
    """What undoing the merge needs to know."""
    obstacles = tuple(_obstacles(kept, gone))
    if obstacles:
        raise NotAllowed(*obstacles)
    return Merge(kept=kept.person, gone=gone.person, records=_records(gone), at=at, by=by)


def merged(kept: Dossier, gone: Dossier) -> Dossier:
    """Everything on record of both, as one person's."""
    obstacles = tuple(_obstacles(kept, gone))
    if obstacles:
        raise NotAllowed(*obstacles)
    person = united(kept.person, gone.person)
    hers = _of(person, gone)
    return Dossier(
        person=person,
        consents=(*kept.consents, *hers.consents),
        unreadable=(*kept.unreadable, *hers.unreadable),
        objections=(*kept.objections, *hers.objections),
        bases=(*kept.bases, *hers.bases),
    )


def undone(merge: Merge, dossier: Dossier) -> tuple[Dossier, Dossier]:
    """The two as they were, with whatever was said since on each record; new ones stay."""
    person = dossier.person
    if dossier.is_erased:
        raise NotAllowed(Obstacle.ERASED)
    if replace(united(merge.kept, merge.gone), version=person.version) != person:
        raise NotAllowed(Obstacle.CORRECTED_SINCE)
    version = person.version + 1
    return (
        _of(
            replace(merge.kept, version=version),
            _some(dossier, lambda record: record not in merge.records),
        ),
        _of(replace(merge.gone, version=version), _some(dossier, merge.records.__contains__)),
    )


def _some(dossier: Dossier, is_one: Callable[[str], bool]) -> Dossier:
    return replace(
        dossier,
        consents=tuple(consent for consent in dossier.consents if is_one(consent.id)),
        unreadable=tuple(record for record in dossier.unreadable if is_one(record.consent)),
        objections=tuple(objection for objection in dossier.objections if is_one(objection.id)),
        bases=tuple(basis for basis in dossier.bases if is_one(basis.id)),
    )


def _obstacles(kept: Dossier, gone: Dossier) -> Iterator[Obstacle]:
    one, other = kept.person, gone.person
    if one.id == other.id:
        yield Obstacle.SAME_PERSON
    if kept.is_erased or gone.is_erased:
        yield Obstacle.ERASED
    if _differ(one.born_on, other.born_on):
        yield Obstacle.BIRTH_DATES_DIFFER
    if _differ(one.died_on, other.died_on):
        yield Obstacle.DEATHS_DIFFER
    # R10: recognition is opened for each of them apart, so one must not stand for the other.
    if len({p.category for p in (one, other) if p.category.depends_on_us}) > 1:
        yield Obstacle.CATEGORIES_DIFFER
    ids = {one.id, other.id}
    if any(guardian.id in ids for guardian in (*one.guardians, *other.guardians)):
        yield Obstacle.GUARDIAN_OF_THE_OTHER


def _differ(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one != other


def _records(dossier: Dossier) -> frozenset[str]:
    unreadable = {record.consent for record in dossier.unreadable}
    return frozenset((dossier.versions.keys() | unreadable) - {dossier.id})


def _of(person: Person, records: Dossier) -> Dossier:
    """The same records as another person's."""
    return Dossier(
        person=person,
        consents=tuple(replace(consent, person=person.id) for consent in records.consents),
        unreadable=records.unreadable,
        objections=tuple(replace(one, person=person.id) for one in records.objections),
        bases=tuple(replace(basis, person=person.id) for basis in records.bases),
    )
