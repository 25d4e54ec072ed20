"""Who is who, who is a minor, and whose voices are needed (GDPR art. 8; national law)."""

from tests.simulation.reference.countries import Country, birthday, country
from tests.simulation.reference.facts import Kind, World, every
from tests.simulation.reference.facts_people import (
    BirthCorrected,
    GuardianProven,
    GuardianRecorded,
    MergeUndone,
    PeopleMerged,
    PersonDied,
    PersonErased,
    PersonRegistered,
)
from tests.simulation.reference.memory import remembered

SELF = "self"
LONG_AGO = -(10**12)


@remembered
def everyone(world: World, person: str) -> frozenset[str]:
    """Name all ids that are this same human: those merged, and not undone since."""
    merges: list[frozenset[str]] = []
    for fact in world:
        if isinstance(fact, PeopleMerged):
            merges.append(frozenset({fact.kept, fact.gone}))
        if isinstance(fact, MergeUndone) and {fact.kept, fact.gone} in merges:
            merges.remove(frozenset({fact.kept, fact.gone}))
    found = frozenset({person})
    for _ in merges:
        for merge in merges:
            if found & merge:
                found |= merge
    return found


def born(world: World, one_id: str) -> str | None:
    known = None
    for fact in world:
        if isinstance(fact, PersonRegistered | BirthCorrected) and fact.person == one_id:
            known = fact.born
    return known


@remembered
def rows(world: World, person: str) -> list[tuple[str | None, Country, str]]:
    """List birth date, country and category of each id of this human."""
    them = everyone(world, person)
    latest = {fact.person: fact for fact in every(world, PersonRegistered) if fact.person in them}
    return [
        (born(world, one_id), country(fact.country), fact.category)
        for one_id, fact in sorted(latest.items())
    ]


@remembered
def majority(world: World, person: str) -> int:
    """
    Give the coming of age; long ago where no birth date is recorded.

    Of merged people every date is judged by every country: the latest protects most.
    """
    return max(
        (
            birthday(day, other.age, zone=other.zone)
            for day, _, _ in rows(world, person)
            for _, other, _ in rows(world, person)
            if day
        ),
        default=LONG_AGO,
    )


@remembered
def child_speaks_from(world: World, person: str) -> int:
    """Give the birthday from which the child says yes too, the earliest of merged."""
    return min(
        (
            birthday(day, other.child_from, zone=other.zone)
            for day, _, _ in rows(world, person)
            for _, other, _ in rows(world, person)
            if day
        ),
        default=LONG_AGO,
    )


def is_minor(world: World, person: str, *, at: int) -> bool:
    return at < majority(world, person)


@remembered
def categories(world: World, person: str) -> frozenset[str]:
    return frozenset(category for _, _, category in rows(world, person))


@remembered
def cannot_be_one(world: World, person: str) -> bool:
    """Say whether what was corrected since shows that the merged are not the same human."""
    them = everyone(world, person)
    births = {day for day, _, _ in rows(world, person) if day}
    guardians = {fact.guardian for fact in every(world, GuardianRecorded) if fact.person in them}
    return len(them) > 1 and (len(births) > 1 or bool(guardians & them))


@remembered
def is_dead(world: World, person: str) -> bool:
    them = everyone(world, person)
    return any(fact.person in them for fact in every(world, PersonDied))


@remembered
def is_erased(world: World, person: str) -> bool:
    them = everyone(world, person)
    return any(fact.person in them for fact in every(world, PersonErased))


@remembered
def holders_of_custody(world: World, person: str) -> frozenset[str]:
    """Name those whose custody is recorded, in one record of her at least: no claim is enough."""
    custody = {
        (fact.person, fact.guardian): fact.custody
        for fact in every(world, GuardianRecorded)
        if fact.person in everyone(world, person)
    }
    return frozenset(guardian for (_, guardian), held in custody.items() if held == "recorded")


def proven(world: World, person: str, *, at: int) -> frozenset[str]:
    """Name the guardians with a second proof of the relation, recorded by then."""
    return frozenset(
        fact.guardian
        for fact in every(world, GuardianProven)
        if fact.person in everyone(world, person) and fact.at <= at
    )


def is_enough(world: World, person: str, kind: Kind, *, voices: frozenset[str], at: int) -> bool:
    """Say whether these yeses are all that are needed of this person at that instant."""
    if not is_minor(world, person, at=at):
        return SELF in voices
    holders = holders_of_custody(world, person)
    quorum = max(row.quorum for _, row, _ in rows(world, person))
    needed = max(1, min(quorum, len(holders)))
    eligible = holders & proven(world, person, at=at) if kind == "biometric" else holders
    child_must = at >= child_speaks_from(world, person)
    return len(voices & eligible) >= needed and (SELF in voices or not child_must)
