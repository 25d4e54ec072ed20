"""Who is known, who speaks for her, and who is the same as whom."""

from collections.abc import Sequence
from random import Random

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Category, Custody, Guardian
from quitclaim.ports.consents import Identity
from quitclaim.usecases.register_person import Newcomer
from tests.simulation.cast import (
    ADA,
    BIRTHDAYS,
    COUNTRIES,
    EVA,
    KIM,
    MIA,
    NORA,
    PEOPLE,
    known_as,
    mail_of,
    name,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage
from tests.simulation.themes import is_about_children


def register(stage: Stage, chance: Random) -> Command | None:
    unknown = [it for it in PEOPLE if it not in stage.registered and it not in stage.begun]
    if not unknown:
        return None
    # Ada comes first; then, where a history is about children, the children.
    person = unknown[-1 if stage.step and is_about_children(stage.seed) else 0]
    record = a_newcomer(person, chance)
    identity = Identity(name=known_as(person), mail=mail_of(person), language=Language.ENGLISH)
    who = f"{record.category}, born {record.born_on}, country {record.country}"
    return Command(
        kind=f"register {_sort_of(record)}",
        text=f"{name(person)} is registered ({who})",
        run=lambda: stage.house.register(record, identity, member=NORA),
    )


def a_newcomer(person: PersonId, chance: Random) -> Newcomer:
    """Ada is grown up, Mia and Kim mostly are not; Ben may depend on the organisation."""
    if person in (MIA, KIM):
        return Newcomer(
            category=chance.choice((Category.MEMBER, Category.PUBLIC, Category.PUPIL)),
            born_on=chance.choice(BIRTHDAYS),
            country=chance.choice(COUNTRIES),
            guardians=chance.choice(((), (_guardian(ADA),), (_guardian(ADA), _guardian(EVA)))),
        )
    return Newcomer(category=Category.PUBLIC if person == ADA else chance.choice(tuple(Category)))


def _guardian(person: PersonId) -> Guardian:
    return Guardian(id=person, custody=Custody.RECORDED)


def _sort_of(person: Newcomer) -> str:
    if person.category.depends_on_us:
        return person.category.value
    if person.born_on is None:
        return "adult"
    return "minor" if person.country else "unknown country"


def merge(stage: Stage, chance: Random) -> Command | None:
    return merged(stage, chance, stage.registered)


def merged(stage: Stage, chance: Random, people: Sequence[PersonId]) -> Command | None:
    if len(people) < 2:
        return None
    kept, gone = chance.sample(people, 2)
    return Command(
        kind="merge",
        text=f"{name(gone)} turns out to be {name(kept)}",
        run=lambda: stage.house.merge(kept, gone, member=NORA),
    )


def split(stage: Stage, chance: Random) -> Command | None:
    merged = [p for p in stage.fakes.world.people.values() if p.merged_from]
    if not merged:
        return None
    kept = chance.choice(merged)
    gone = chance.choice(sorted(kept.merged_from))
    return Command(
        kind="split",
        text=f"{name(gone)} is not {name(kept.id)} after all",
        run=lambda: stage.house.split(kept.id, gone, member=NORA),
    )


KINDS = (
    Kind(register, 5),
    Kind(merge, 3.8),
    Kind(split, 22),
)
