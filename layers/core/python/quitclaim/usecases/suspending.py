"""A run that raises an alarm stops its collection's recognition, in the same change (R21, R22)."""

from dataclasses import replace

from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.usecases.moving_rules import Moves, with_rules
from quitclaim.usecases.run_desk import RunDesk


def suspended(desk: RunDesk, *, before: RunAccount, after: RunAccount, rules: Rules) -> Moves:
    if not after.alarms or before.alarms:
        return Moves()
    return switched(desk, after.collection, rules=rules, is_suspended=True)


def switched(desk: RunDesk, collection: CollectionId, *, rules: Rules, is_suspended: bool) -> Moves:
    """A photo whose permit was read before is decided again."""
    rule = desk.library.collections([collection]).get(collection)
    if rule is None or rule.suspended is is_suspended:
        return Moves()
    changed = replace(rule, suspended=is_suspended, version=rule.version + 1)
    return with_rules(changed, before=rule, rules=rules)
