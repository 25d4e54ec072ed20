"""The instants at which the clock alone may change a verdict."""

from tests.simulation.reference.faces import exemption_of, uses
from tests.simulation.reference.facts import World, covers, every
from tests.simulation.reference.facts_consent import BasisEnded, BasisRecorded, VoiceYes
from tests.simulation.reference.library import (
    added,
    faces,
    link_of,
    mark_of,
    memberships,
    people_present,
    rules_of,
)
from tests.simulation.reference.links import linked_person
from tests.simulation.reference.people import LONG_AGO, child_speaks_from, everyone, majority
from tests.simulation.reference.records import is_covered, records, story


def next_change(world: World, asset: str, channel: str, *, at: int) -> int | None:
    """Give the nearest of them after `at`; None where the clock alone changes nothing."""
    return min((then for then in instants(world, asset, channel) if then > at), default=None)


def instants(world: World, asset: str, channel: str) -> frozenset[int]:
    """
    Give every clock instant of every input.

    Not each of them changes the outcome, but between two of them it stays what it is.
    """
    first = added(world, asset)
    if first is None or not memberships(world, asset):
        return frozenset()
    linked = {linked_person(world, asset, face) for face in faces(world, asset)} - {None}
    people = {person for person in linked if person} | people_present(world, asset)
    found: set[int | None] = {first.licence_end}
    for face in faces(world, asset):
        found |= of_face(world, asset, face, channel=channel)
    for person in people:
        found |= of_person(world, asset, person, channel=channel)
    return frozenset(then for then in found if then is not None and then != LONG_AGO)


def of_face(world: World, asset: str, face: str, *, channel: str) -> set[int | None]:
    found: set[int | None] = set()
    marked, link, rules = mark_of(world, asset, face), link_of(world, asset, face), rules_of(world)
    if marked is not None and marked.mark == "keep":
        found |= {until for _, until in marked.stays}
    exemption = exemption_of(world, asset, face)
    if exemption is not None and channel in exemption.channels:
        found |= {exemption.starts, exemption.until}
    # How many must confirm a match depends on an assessment in force.
    if link is not None and link.source == "match" and rules is not None and rules.assessment:
        found |= {rules.assessment.approved_at, rules.assessment.expires_at}
    return found


def of_person(world: World, asset: str, person: str, *, channel: str) -> set[int | None]:
    found: set[int | None] = {majority(world, person), child_speaks_from(world, person)}
    needed = uses(world, asset, channel)
    for asked in records(world, person, "publication"):
        told = story(world, asked)
        found |= {fact.at for fact in told.events if isinstance(fact, VoiceYes)}
        if not told.has_ended and any(is_covered(asked, told.events, use) for use in needed):
            found |= {asked.starts, asked.until}
    ended = {fact.id for fact in every(world, BasisEnded)}
    for fact in every(world, BasisRecorded):
        is_hers = fact.person in everyone(world, person) and fact.id not in ended
        if is_hers and any(covers(fact.scope, use) for use in needed):
            found |= {fact.starts, fact.until}
    return found
