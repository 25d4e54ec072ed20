"""Every no that hits a use, whatever record it was said in (GDPR art. 7(3), 21)."""

from dataclasses import dataclass

from tests.simulation.reference.facts import Use, World, covers, every
from tests.simulation.reference.facts_consent import (
    ConsentAsked,
    ConsentNarrowed,
    ObjectionDecided,
    ObjectionRaised,
    VoiceNo,
    VoiceYes,
)
from tests.simulation.reference.memory import remembered
from tests.simulation.reference.people import SELF, everyone, is_dead, majority
from tests.simulation.reference.records import is_covered, may_speak, records, story


@dataclass(frozen=True, slots=True, kw_only=True)
class No:
    at: int
    voice: str
    objection: str | None = None


@remembered
def noes(world: World, person: str, use: Use) -> list[No]:
    """
    List what was said against the use, at whatever date: a no of the future counts too.

    A guardian's no is one only where it is dated before the coming of age.
    """
    said = [
        no for asked in records(world, person, use.kind) for no in noes_in(world, asked, use)
    ] + objections(world, person, use)
    of_age_at = majority(world, person)
    return [no for no in said if no.voice == SELF or no.at < of_age_at]


def noes_in(world: World, asked: ConsentAsked, use: Use) -> list[No]:
    events = story(world, asked).events
    found = []
    for place, fact in enumerate(events):
        before = events[:place]
        if isinstance(fact, VoiceNo):
            # Who never said yes here refuses all that was asked; else what was covered goes.
            has_given = any(isinstance(b, VoiceYes) and b.voice == fact.voice for b in before)
            takes_back = fact.withdrawn or has_given
            hits = is_covered(asked, before if takes_back else (), use)
        elif isinstance(fact, ConsentNarrowed):
            hits = is_covered(asked, before, use) and not covers(fact.scope, use)
        else:
            continue
        if hits:
            found.append(No(at=fact.at, voice=fact.voice))
    return found


def objections(world: World, person: str, use: Use) -> list[No]:
    """Objections are against publication only; a relative's is no no but a revocation."""
    found, them = [], everyone(world, person)
    for place, fact in enumerate(world):
        if use.kind != "publication" or not isinstance(fact, ObjectionRaised):
            continue
        if fact.person not in them or not covers(fact.scope, use):
            continue
        before = world[:place]
        if fact.voice != SELF and (
            is_dead(before, fact.person)
            or not may_speak(before, fact.person, fact.voice, at=fact.at)
        ):
            continue
        found.append(No(at=fact.at, voice=fact.voice, objection=fact.objection))
    return found


@remembered
def noes_in_force(world: World, person: str, use: Use, *, at: int) -> list[No]:
    """
    List the noes that bar every other basis at that instant.

    Each is lifted only by the same voice's own later yes to the use, and then for good: the end
    of that yes is no no. An objection that was dismissed bars nothing; one upheld, for ever.
    """
    decided = {fact.objection: fact.upheld for fact in every(world, ObjectionDecided)}
    found = []
    for no in noes(world, person, use):
        upheld = decided.get(no.objection) if no.objection else None
        is_lifted = upheld is False or (
            upheld is None and no.at < last_yes(world, person, use, voice=no.voice, at=at)
        )
        if not is_lifted:
            found.append(no)
    return found


def last_yes(world: World, person: str, use: Use, *, voice: str, at: int) -> int:
    """Give the instant of this voice's last yes to the use by then, in whatever record."""
    return max(
        (
            fact.at
            for asked in records(world, person, use.kind)
            for fact in story(world, asked).events
            if isinstance(fact, VoiceYes) and fact.voice == voice and fact.at <= at
            if covers(asked.scope, use) and covers(fact.scope, use)
        ),
        default=-(10**12),
    )
