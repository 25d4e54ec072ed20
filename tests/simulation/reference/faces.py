"""Is this face clear on this channel at this instant?"""

from tests.simulation.reference.bases import has_said_no, is_allowed
from tests.simulation.reference.facts import Use, World, covers
from tests.simulation.reference.facts_library import Exempted, ExemptionEnded
from tests.simulation.reference.facts_rules import CollectionSet
from tests.simulation.reference.library import (
    mark_of,
    memberships,
    rules_of,
    settings_of,
)
from tests.simulation.reference.links import confirmed_person
from tests.simulation.reference.memory import remembered
from tests.simulation.reference.people import is_erased


@remembered
def settings(world: World, asset: str) -> list[CollectionSet]:
    """List the settings of the collections the asset lives in, as far as they are known."""
    found = [settings_of(world, collection) for collection in memberships(world, asset)]
    return [setting for setting in found if setting is not None]


@remembered
def uses(world: World, asset: str, channel: str) -> list[Use]:
    """List what is needed: this channel, in every collection the asset lives in."""
    rules = rules_of(world)
    if rules is None or channel not in rules.channels:
        return []
    there = rules.channels[channel]
    return [
        Use(
            kind="publication",
            collection=collection,
            channel=channel,
            purpose=there.purpose,
            territory=there.territory,
        )
        for collection in sorted(memberships(world, asset))
    ]


def person_is_clear(world: World, asset: str, person: str, *, channel: str, at: int) -> bool:
    needed = uses(world, asset, channel)
    return bool(needed) and all(is_allowed(world, person, use, at=at) for use in needed)


@remembered
def exemption_of(world: World, asset: str, face: str) -> Exempted | None:
    latest = None
    for fact in world:
        if isinstance(fact, Exempted) and (fact.asset, fact.face) == (asset, face):
            latest = fact
        if isinstance(fact, ExemptionEnded) and (fact.asset, fact.face) == (asset, face):
            latest = None
    return latest


def is_exempt(world: World, asset: str, face: str, *, channel: str, at: int) -> bool:
    fact = exemption_of(world, asset, face)
    return (
        fact is not None
        and channel in fact.channels
        and fact.starts <= at
        and (fact.until is None or at < fact.until)
    )


def face_is_clear(world: World, asset: str, face: str, *, channel: str, at: int) -> bool:
    """Take the first line that fits: its mark, whom it shows, what it is exempt by, the crowd."""
    by_mark = mark_says(world, asset, face, channel=channel, at=at)
    if by_mark is not None:
        return by_mark
    exempt = is_exempt(world, asset, face, channel=channel, at=at)
    person = confirmed_person(world, asset, face, at=at)
    if person is not None:
        if is_erased(world, person):
            return False
        if person_is_clear(world, asset, person, channel=channel, at=at):
            return True
        needed = uses(world, asset, channel)
        return exempt and not any(has_said_no(world, person, use, at=at) for use in needed)
    return exempt or is_crowd(world, asset)


def mark_says(world: World, asset: str, face: str, *, channel: str, at: int) -> bool | None:
    """What is not a face is clear; bystander and excluded say nothing here."""
    marked = mark_of(world, asset, face)
    if marked is None or marked.mark in {None, "bystander", "excluded"}:
        return None
    if marked.mark == "keep":
        kept = [scope for scope, until in marked.stays if until is None or at < until]
        needed = uses(world, asset, channel)
        return bool(needed) and all(any(covers(scope, use) for scope in kept) for use in needed)
    return marked.mark == "not_a_face"


def is_crowd(world: World, asset: str) -> bool:
    """The most careful collection decides: every default is crowd, and none is sensitive."""
    known = settings(world, asset)
    return 0 < len(known) == len(memberships(world, asset)) and all(
        setting.default == "crowd" and not setting.sensitive for setting in known
    )
