"""Who is known, who speaks for her, and who is the same as whom."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.ids import PersonId
from quitclaim.domain.notices import Language
from quitclaim.domain.people import Category, Custody, Guardian, Person
from quitclaim.ports.consents import Identity
from quitclaim.usecases.register_person import Newcomer
from tests.simulation.cast import (
    ADA,
    BIRTHDAYS,
    COUNTRIES,
    EVA,
    GUARDIANS,
    KIM,
    MIA,
    NORA,
    PEOPLE,
    name,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.forgotten import left_as_settled
from tests.simulation.reference.people import everyone
from tests.simulation.stage import Stage, undisturbed
from tests.simulation.themes import is_about_children


def register(stage: Stage, chance: Random) -> Command | None:
    unknown = [it for it in PEOPLE if it not in stage.registered and it not in stage.begun]
    if not unknown:
        return None
    # Ada comes first; then, where a history is about children, the children.
    person = unknown[-1 if stage.step and is_about_children(stage.seed) else 0]
    record = a_newcomer(person, chance)
    identity = Identity(
        name=f"secret name of {name(person)}",
        mail=f"{name(person).lower()}@example.org",
        language=Language.ENGLISH,
    )
    who = f"{record.category}, born {record.born_on}, country {record.country}"

    def run() -> object:
        stage.promise(person)
        return stage.house.register(record, identity, member=NORA)

    text = f"{name(person)} is registered ({who})"
    return Command(kind=f"register {_sort_of(record)}", text=text, run=run)


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


def guardian(stage: Stage, chance: Random) -> Command | None:
    """Claimed, recorded or proven; a late repeat takes nothing back."""
    children = [it for it in stage.registered if it in (MIA, KIM)]
    if not children:
        return None
    child, speaks = chance.choice(children), chance.choice(GUARDIANS)
    word = chance.choice(("claimed", "recorded", "recorded", "proven", "proven", "proven"))
    proven_at = stage.now if word == "proven" else None

    def correction(person: Person) -> Person:
        known = next((it for it in person.guardians if it.id == speaks), None)
        if known is not None and (word == "claimed" or known.proven_at):
            return person
        custody = Custody.CLAIMED if word == "claimed" else Custody.RECORDED
        fresh = Guardian(id=speaks, custody=custody, proven_at=proven_at)
        return person if known == fresh else person.with_guardian(fresh)

    return _corrected(
        stage, child, correction, kind=f"guardian {word}", text=f"{name(speaks)} is {word} guardian"
    )


def birthday(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    person = chance.choice(stage.registered)
    born = chance.choice((*BIRTHDAYS, None))

    def correction(known: Person) -> Person:
        if known.born_on == born:
            return known
        return replace(known, born_on=born, version=known.version + 1)

    return _corrected(stage, person, correction, kind="birth date", text=f"birth date is {born}")


def _corrected(
    stage: Stage,
    person: PersonId,
    correction: Callable[[Person], Person],
    *,
    kind: str,
    text: str,
) -> Command:
    return Command(
        kind=kind,
        text=f"of {name(person)}: {text}",
        run=lambda: stage.house.correct_person(person, correction, member=NORA),
    )


def merge(stage: Stage, chance: Random) -> Command | None:
    if len(stage.registered) < 2:
        return None
    kept, gone = chance.sample(stage.registered, 2)
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


def erase(stage: Stage, chance: Random) -> Command | None:
    if not stage.registered:
        return None
    person = chance.choice(stage.registered)
    bases = list(stage.fakes.world.bases[person].values()) if chance.random() < 0.5 else []
    return Command(
        kind="erase",
        text=f"{name(person)} asks to be forgotten{' but a basis is upheld' if bases else ''}",
        run=lambda: erased(stage, person, upheld=bases),
    )


def erased(stage: Stage, person: PersonId, *, upheld: list[RecordedBasis]) -> object:
    for who in everyone(stage.judge.facts, person):
        stage.upheld.setdefault(who, frozenset(basis.id for basis in upheld))
        stage.begun.add(who)
    people = stage.fakes.consents.aliases(person)
    certificate = stage.house.erase(person, member=NORA, upheld=tuple(upheld))
    for who in people:
        stage.certified[who] = bool(certificate.held)
    with undisturbed(stage):
        left_as_settled(stage, person)
    return certificate


KINDS = (
    Kind(register, 5),
    Kind(merge, 3),
    Kind(split, 6),
    Kind(erase, 2),
)
FAMILY = (Kind(guardian, 9), Kind(birthday, 4))
