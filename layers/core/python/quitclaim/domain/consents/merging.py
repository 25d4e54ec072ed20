"""
Two people found to be one (R18; GDPR art. 5(1)(d)): the records of both count and any no wins.

No record is rewritten: each stays its own person's, so that undoing parts them again with
whatever was said on them since.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.people.unions import united


class Obstacle(Word):
    """Why two records are not one person's."""

    SAME_PERSON = "same_person"
    ERASED = "erased"
    BIRTH_DATES_DIFFER = "birth_dates_differ"  # two people, or one date to correct first
    DEATHS_DIFFER = "deaths_differ"
    CATEGORIES_DIFFER = "categories_differ"  # employee and pupil: correct one first
    GUARDIAN_OF_THE_OTHER = "guardian_of_the_other"


def merged(kept: Dossier, gone: Dossier) -> Dossier:
    """Everything on record of both, as one person's; a no knows no record."""
    obstacles = tuple(_obstacles(kept, gone))
    if obstacles:
        raise NotAllowed(*obstacles)
    return replace(
        kept,
        person=united(kept.person, gone.person),
        consents=(*kept.consents, *gone.consents),
        unreadable=(*kept.unreadable, *gone.unreadable),
        objections=(*kept.objections, *gone.objections),
        bases=(*kept.bases, *gone.bases),
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
    if len({person.category for person in (one, other) if person.category.depends_on_us}) > 1:
        yield Obstacle.CATEGORIES_DIFFER
    ids = {*one.ids, *other.ids}
    if any(guardian.id in ids for guardian in (*one.guardians, *other.guardians)):
        yield Obstacle.GUARDIAN_OF_THE_OTHER


def _differ(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one != other
