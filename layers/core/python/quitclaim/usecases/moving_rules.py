"""A collection's setting never moves alone."""

from dataclasses import dataclass, replace

from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.writes import RULES, Write


@dataclass(frozen=True, slots=True)
class Moves:
    """What is written in one change, and what it announces; nothing, where nothing changes."""

    said: tuple[Announcement, ...] = ()
    writes: tuple[Write, ...] = ()


def with_rules(after: CollectionRule, *, before: CollectionRule | None, rules: Rules) -> Moves:
    """The version of the rules moves too: whatever was decided under the old setting is void."""
    said = Announcement(EventType.RULES_CHANGED, after.collection, after.version)
    moves = rules_moved(said, after=rules, before=rules)
    return replace(moves, writes=(Write(after, before), *moves.writes))


def rules_moved(said: Announcement, *, after: Rules, before: Rules) -> Moves:
    """What is said, and that the rules moved by it; `after`: still of the version before."""
    moved = replace(after, version=before.version + 1)
    return Moves(
        said=(said, Announcement(EventType.RULES_CHANGED, RULES, moved.version)),
        writes=(Write(moved, before),),
    )
