"""Who speaks for a child, and until when."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import Custody, Guardian, Person
from tests.simulation.cast import (
    BIRTHDAYS,
    GUARDIANS,
    KIM,
    MIA,
    NORA,
    name,
)
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def guardian(stage: Stage, chance: Random) -> Command | None:
    """Claimed, recorded or proven; a late repeat takes nothing back."""
    children = [it for it in stage.registered if it in (MIA, KIM)]
    if not children:
        return None
    # Registered last: whom a history about children is most often about.
    child, speaks = chance.choice((children[-1], *children)), chance.choice(GUARDIANS)
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


KINDS = (Kind(guardian, 9), Kind(birthday, 4))
