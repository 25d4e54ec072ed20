"""A run that raises an alarm stops its collection's recognition, in the same change (R21, R22)."""

from dataclasses import dataclass, replace

from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.ports.writes import RULES, Write
from quitclaim.usecases.run_desk import RunDesk


@dataclass(frozen=True, slots=True)
class Halt:
    """What is written beside the account; nothing, where nothing changes."""

    said: tuple[Announcement, ...] = ()
    writes: tuple[Write, ...] = ()


def suspended(desk: RunDesk, *, before: RunAccount, after: RunAccount, rules: Rules) -> Halt:
    if not after.alarms or before.alarms:
        return Halt()
    return switched(desk, after.collection, rules=rules, is_suspended=True)


def switched(desk: RunDesk, collection: CollectionId, *, rules: Rules, is_suspended: bool) -> Halt:
    """The rules' version moves too: a photo whose permit was read before is decided again."""
    rule = desk.library.collections([collection]).get(collection)
    if rule is None or rule.suspended is is_suspended:
        return Halt()
    changed = replace(rule, suspended=is_suspended, version=rule.version + 1)
    moved = replace(rules, version=rules.version + 1)
    return Halt(
        said=(
            Announcement(EventType.RULES_CHANGED, rule.collection, changed.version),
            Announcement(EventType.RULES_CHANGED, RULES, moved.version),
        ),
        writes=(Write(changed, rule), Write(moved, rules)),
    )
