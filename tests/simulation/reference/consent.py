"""When a consent counts (GDPR art. 6(1)(a), 7 and 9(2)(a))."""

from tests.simulation.reference.facts import Fact, Use, World, every
from tests.simulation.reference.facts_consent import ConsentAsked, ConsentUnreadable, VoiceYes
from tests.simulation.reference.facts_rules import RulesSet
from tests.simulation.reference.memory import remembered
from tests.simulation.reference.noes import noes
from tests.simulation.reference.people import (
    LONG_AGO,
    SELF,
    cannot_be_one,
    categories,
    is_enough,
    is_erased,
    is_minor,
    majority,
)
from tests.simulation.reference.records import is_covered, records, story

DAY = 86_400
DEPENDENT = frozenset({"employee", "pupil"})


@remembered
def counts(world: World, person: str, use: Use, *, at: int) -> bool:
    """Say whether any record of the person carries the use at that instant."""
    if is_erased(world, person) or is_unreadable(world, person):
        return False
    if use.kind == "biometric" and not is_open_to_biometrics(world, person, at=at):
        return False
    return any(
        record_counts(world, asked, person, use=use, at=at)
        for asked in records(world, person, use.kind)
    )


@remembered
def is_unreadable(world: World, person: str) -> bool:
    """One record that cannot be read may hold a no: then no yes of that person counts at all."""
    unreadable = {fact.consent for fact in every(world, ConsentUnreadable)}
    mine = records(world, person, "biometric") + records(world, person, "publication")
    is_lost = any(asked.consent in unreadable for asked in mine)
    return is_lost or cannot_be_one(world, person)


def is_open_to_biometrics(world: World, person: str, *, at: int) -> bool:
    """Off for minors and for the organisation's own until the rules say why it is free."""
    latest = every(world, RulesSet)[-1:]
    if is_minor(world, person, at=at) and not any(rules.minors_biometrics for rules in latest):
        return False
    dependent = categories(world, person) & DEPENDENT
    return not dependent or any(dependent <= rules.free_for for rules in latest)


def record_counts(world: World, asked: ConsentAsked, person: str, *, use: Use, at: int) -> bool:
    told = story(world, asked)
    if told.has_ended or not asked.starts <= at < asked.until:
        return False
    if not is_covered(asked, told.events, use):
        return False
    if use.kind == "biometric" and at >= end_of_childs_template(world, person, told.events):
        return False
    said = yeses(told.events, at=at)
    against = noes(world, person, use)
    last_no = max((no.at for no in against), default=LONG_AGO)
    # Strictly later: at equal instants a no beats a yes.
    alive = frozenset(voice for voice, said_at in said.items() if said_at > last_no)
    if is_minor(world, person, at=at):
        # Nobody's latest word may be a no, and each lifts only the own, in this very record.
        is_settled = all(said.get(no.voice, LONG_AGO) > no.at for no in against)
        return is_settled and is_enough(world, person, use.kind, voices=alive, at=at)
    # What guardians and the child said lapses at majority: only the adult's own yes is left.
    return SELF in alive and said[SELF] >= majority(world, person)


def yeses(events: tuple[Fact, ...], *, at: int) -> dict[str, int]:
    """Give each voice's last yes by then: one dated later does not count yet."""
    said: dict[str, int] = {}
    for fact in events:
        if isinstance(fact, VoiceYes) and fact.at <= at:
            said[fact.voice] = max(fact.at, said.get(fact.voice, LONG_AGO))
    return said


def end_of_childs_template(world: World, person: str, events: tuple[Fact, ...]) -> int:
    """Give 365 days after the record's first yes where that was said for a minor."""
    first = min((fact.at for fact in events if isinstance(fact, VoiceYes)), default=None)
    if first is None or not is_minor(world, person, at=first):
        return 10**12
    return first + 365 * DAY
