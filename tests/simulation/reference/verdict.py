"""May this asset go out on this channel at this instant, and with which faces redacted?"""

from typing import Literal

from tests.simulation.reference.crops import is_cut_off
from tests.simulation.reference.faces import face_is_clear, person_is_clear, settings
from tests.simulation.reference.facts import World
from tests.simulation.reference.facts_rules import RulesSet
from tests.simulation.reference.library import (
    added,
    faces,
    is_blocked,
    is_deleted,
    is_marked,
    is_reviewed,
    is_unreadable,
    memberships,
    people_present,
    rules_of,
)

Outcome = Literal["clear", "redact", "withheld"]


def verdict(world: World, asset: str, channel: str, *, at: int) -> tuple[Outcome, frozenset[str]]:
    """Give the outcome, and the faces that are not clear (none where the asset itself fails)."""
    if is_withheld(world, asset, channel, at=at):
        return "withheld", frozenset()
    unclear = frozenset(
        face
        for face in faces(world, asset)
        if not is_cut_off(world, asset, face, channel=channel)
        and not face_is_clear(world, asset, face, channel=channel, at=at)
    )
    if not unclear:
        return "clear", unclear
    rules = rules_of(world)
    may_redact = rules is not None and rules.channels[channel].redaction
    if may_redact and all(setting.redaction for setting in settings(world, asset)):
        return "redact", unclear
    return "withheld", unclear


def is_withheld(world: World, asset: str, channel: str, *, at: int) -> bool:
    """Say whether the asset is withheld whatever its faces are."""
    first, rules = added(world, asset), rules_of(world)
    if first is None or is_deleted(world, asset) or not memberships(world, asset):
        return True
    if is_blocked(world, asset) or is_unreadable(world, asset):
        return True
    if rules is None or channel not in rules.channels:
        return True
    if len(settings(world, asset)) < len(memberships(world, asset)):
        return True
    return (
        (first.licence_end is not None and at >= first.licence_end)
        or lacks_review(world, asset, rules=rules, channel=channel)
        or is_marked(world, asset)
        # An exemption is of a face: it does not help who is present without one.
        or not all(
            person_is_clear(world, asset, person, channel=channel, at=at)
            for person in people_present(world, asset)
        )
    )


def lacks_review(world: World, asset: str, *, rules: RulesSet, channel: str) -> bool:
    """No detector finds everyone: what goes out was looked at by a person."""
    there = rules.channels[channel]
    return not is_reviewed(world, asset) and (there.external or not there.review_waived)


def publishable(world: World, asset: str, channel: str, *, at: int) -> bool:
    return verdict(world, asset, channel, at=at)[0] != "withheld"


def servable(world: World, asset: str, channel: str, *, redacted: frozenset[str], at: int) -> bool:
    """Say whether bytes with these faces redacted may leave the house at that instant."""
    outcome, unclear = verdict(world, asset, channel, at=at)
    return outcome != "withheld" and unclear <= redacted
