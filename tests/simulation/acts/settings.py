"""What is set for a collection."""

from dataclasses import replace
from random import Random
from typing import Any

from quitclaim.domain.organisation.memberships import CollectionRule, Default, Mode
from tests.simulation.cast import CAMP, COLLECTIONS, OMAR, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def change_collection(stage: Stage, chance: Random) -> Command | None:
    """One setting at a time, so that what depends on it stands alone; first where all is halted."""
    rules = stage.fakes.world.collections.values()
    known = [it for it in rules if it.suspended] or list(rules)
    if not known:
        return None
    changes: dict[str, Any] = chance.choice(
        (
            {"mode": chance.choice((Mode.ROSTER, Mode.OFF))},
            {"default": chance.choice(tuple(Default))},
            {"default": chance.choice(tuple(Default))},
            {"sensitive": chance.random() < 0.7},
            {"redaction": chance.choice((None, None, True, False))},
            {"suspended": chance.random() < 0.7},
        )
    )
    return _settled(stage, replace(chance.choice(known), **changes))


def _settled(stage: Stage, rule: CollectionRule) -> Command:
    said = f"mode {rule.mode}, default {rule.default}, redaction {rule.redaction}"
    said += ", sensitive" * rule.sensitive + ", suspended" * rule.suspended
    return Command(
        kind="suspend" if rule.suspended else "collection",
        text=f"{name(rule.collection)} changes: {said}",
        run=lambda: stage.house.change_collection(rule, member=OMAR),
    )


def open_collection(stage: Stage, chance: Random) -> Command | None:
    """The first steps of a history: both collections with recognition, and ready for a crowd."""
    unknown = [it for it in COLLECTIONS if it not in stage.fakes.world.collections]
    default = chance.choice((Default.REDACT, Default.CROWD))
    return _settled(
        stage,
        CollectionRule(
            collection=unknown[0] if unknown else CAMP,
            mode=Mode.ROSTER,
            default=default,
            reason="a town fair",
        ),
    )


KINDS = (Kind(change_collection, 9),)
