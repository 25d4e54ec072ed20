"""Whom a face is linked to, and whether enough people confirmed it (AI Act art. 14(5))."""

from tests.simulation.reference.facts import World, every
from tests.simulation.reference.facts_library import FaceLinked, LinkConfirmed
from tests.simulation.reference.facts_people import PeopleSplit
from tests.simulation.reference.library import link_of, rules_of
from tests.simulation.reference.memory import remembered


@remembered
def linked_person(world: World, asset: str, face: str) -> str | None:
    """Name the person; after a split the link is the other's."""
    link = link_of(world, asset, face)
    if link is None:
        return None
    person = link.person
    for fact in since(world, link):
        if isinstance(fact, PeopleSplit) and (asset, face) in fact.links and fact.person == person:
            person = fact.other
    return person


def since(world: World, link: FaceLinked) -> World:
    places = [place for place, fact in enumerate(world) if fact is link]
    return world[places[-1] + 1 :]


@remembered
def confirmations(world: World, link: FaceLinked) -> list[tuple[str, bool]]:
    """List who confirmed the link, in order, and whether they declared to know the person."""
    first = [(member, link.knows and n == 0) for n, member in enumerate(link.confirmations)]
    later = [
        (fact.member, fact.knows)
        for fact in every(since(world, link), LinkConfirmed)
        if (fact.asset, fact.face) == (link.asset, link.face)
    ]
    return first + later


def confirmed_person(world: World, asset: str, face: str, *, at: int) -> str | None:
    """Name the person whose link is fully confirmed at that instant."""
    link = link_of(world, asset, face)
    if link is None:
        return None
    who = confirmations(world, link)
    members = {member for member, _ in who}
    if link.source == "hand":
        is_confirmed = len(members) >= 1
    else:
        first_knows = bool(who) and who[0][1]
        is_confirmed = first_knows and len(members) >= confirmations_needed(world, at=at)
    return linked_person(world, asset, face) if is_confirmed else None


def confirmations_needed(world: World, *, at: int) -> int:
    """Two, unless an assessment in force says one is enough."""
    rules = rules_of(world)
    if rules is None or rules.assessment is None:
        return 2
    if not rules.assessment.approved_at <= at < rules.assessment.expires_at:
        return 2
    return rules.confirmations
