"""One consent record: the events it took, whether it ended, and what it covers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.simulation.reference.facts import Fact, Kind, Scope, Use, World, covers, every, meet
from tests.simulation.reference.facts_consent import (
    ConsentAsked,
    ConsentCancelled,
    ConsentExpired,
    ConsentNarrowed,
    ConsentRevoked,
    ObjectionRaised,
    OfConsent,
    VoiceNo,
    VoiceYes,
    Word,
)
from tests.simulation.reference.memory import remembered
from tests.simulation.reference.people import (
    SELF,
    everyone,
    is_dead,
    is_enough,
    is_minor,
    majority,
)

Ending = VoiceNo | ConsentRevoked | ConsentCancelled | ConsentExpired


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What happened to one record, in order, up to its end if it has one."""

    events: tuple[Fact, ...]
    has_ended: bool


@remembered
def records(world: World, person: str, kind: Kind) -> list[ConsentAsked]:
    """List the person's records; of merged people the records of both."""
    them = everyone(world, person)
    return [
        asked for asked in every(world, ConsentAsked) if asked.person in them and asked.kind == kind
    ]


def may_speak(before: World, person: str, voice: str, *, at: int) -> bool:
    """A guardian's word at or after majority, as far as was known then, is nothing."""
    return voice == SELF or is_minor(before, person, at=at)


def is_heard(before: World, person: str, word: Word) -> bool:
    """Nobody says yes for who has died: her consents run to their expiry and are not renewed."""
    if isinstance(word, VoiceYes) and is_dead(before, person):
        return False
    return may_speak(before, person, word.voice, at=word.at)


@remembered
def story(world: World, asked: ConsentAsked) -> Story:
    """Walk through the world; an ended record takes no event but another voice's no."""
    events: list[Fact] = []
    has_ended = False
    renewals = [new for new in every(world, ConsentAsked) if new.supersedes == asked.consent]
    for place, fact in enumerate(world):
        own = [new for new in renewals if asked.person in everyone(world[:place], new.person)]
        if completes(world, place, renewals=own) or is_relatives(world, place, asked=asked):
            has_ended = True
        if not (isinstance(fact, OfConsent) and fact.consent == asked.consent):
            continue
        if isinstance(fact, Word) and not is_heard(world[:place], asked.person, fact):
            continue
        if has_ended and not is_another_no(fact, events):
            continue
        events.append(fact)
        has_ended = has_ended or isinstance(fact, Ending) or leaves_nothing(asked, events)
    return Story(events=tuple(events), has_ended=has_ended)


def is_another_no(fact: Fact, events: list[Fact]) -> bool:
    """Say whether it is a no of a voice that has said none in this record yet."""
    return isinstance(fact, VoiceNo) and not any(
        isinstance(known, VoiceNo) and known.voice == fact.voice for known in events
    )


def completes(world: World, place: int, *, renewals: list[ConsentAsked]) -> bool:
    """Say whether the fact there is the last yes that one of the renewals needed."""
    fact = world[place]
    return isinstance(fact, VoiceYes) and any(
        new.consent == fact.consent and is_fully_given(world[: place + 1], new, at=fact.at)
        for new in renewals
    )


def is_fully_given(world: World, asked: ConsentAsked, *, at: int) -> bool:
    yeses = [fact for fact in story(world, asked).events if isinstance(fact, VoiceYes)]
    of_age_at = majority(world, asked.person)
    voices = frozenset(
        yes.voice for yes in yeses if at < of_age_at or (yes.voice == SELF and yes.at >= of_age_at)
    )
    return is_enough(world, asked.person, asked.kind, voices=voices, at=at)


def is_relatives(world: World, place: int, *, asked: ConsentAsked) -> bool:
    """A relative's objection for a person who died is a revocation of what it reaches."""
    fact = world[place]
    return (
        isinstance(fact, ObjectionRaised)
        and fact.voice != SELF
        and asked.kind == "publication"
        and fact.person in everyone(world[:place], asked.person)
        and is_dead(world[:place], asked.person)
        and meet(asked.scope, fact.scope, kind=asked.kind) is not None
    )


def scopes(asked: ConsentAsked, events: Iterable[Fact]) -> list[Scope]:
    """The asked scope, that of every yes and that of every narrowing: a scope only shrinks."""
    said = [fact.scope for fact in events if isinstance(fact, VoiceYes | ConsentNarrowed)]
    return [asked.scope, *said]


def is_covered(asked: ConsentAsked, events: Iterable[Fact], use: Use) -> bool:
    return asked.kind == use.kind and all(covers(scope, use) for scope in scopes(asked, events))


def leaves_nothing(asked: ConsentAsked, events: Sequence[Fact]) -> bool:
    """Narrowing to nothing is a withdrawal."""
    left: Scope | None = asked.scope
    for scope in scopes(asked, events):
        left = meet(left, scope, kind=asked.kind) if left else None
    return left is None and isinstance(events[-1], ConsentNarrowed)
