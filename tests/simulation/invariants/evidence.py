"""What proves somebody's words: it outlives them for its period, and a hold for longer (R39)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from tests.simulation.cast import SECOND, name
from tests.simulation.reference.people import everyone
from tests.simulation.stage import Stage, Violation

_NOTHING_SAID = (State.REQUESTED, State.CANCELLED)


@contextmanager
def evidence_goes_rightly(stage: Stage) -> Iterator[None]:
    """
    Against what held before the round and after it: what is said while it runs may come too late,
    and by the clock that moves on meanwhile more is over.
    """
    known = len(stage.changes)
    before, held = _proven(stage), _held(stage)
    kept = {who for who in before if _is_kept(stage, who, at=stage.now)}
    yield
    still_held = held & _held(stage)
    for who in sorted(before - _proven(stage)):
        if who in still_held:
            raise Violation("R39", f"{name(who)} is under a hold, and what proves her words went")
        if who in kept and _is_kept(stage, who, at=stage.now):
            raise Violation("R39", f"what proves the words of {name(who)} went before it was over")
    ended = [one.fact for one in stage.changes[known:] if one.fact.action == "end_evidence"]
    if len(ended) < len(before - _proven(stage)):
        raise Violation("I5", "what proves somebody's words went, and no leaf says so")


def _proven(stage: Stage) -> frozenset[PersonId]:
    held = stage.fakes.world.keys
    return frozenset(PersonId(who) for who, purpose in held if purpose is Purpose.EVIDENCE)


def _held(stage: Stage) -> frozenset[PersonId]:
    on_hold = (asset for asset in stage.assets if asset.on_hold)
    return frozenset(who for asset in on_hold for who in asset.people)


def _is_kept(stage: Stage, who: PersonId, *, at: datetime) -> bool:
    """Something that she said has not ended, or not for so long; of all who are found to be her."""
    if (who, Purpose.DATA) not in stage.fakes.world.keys:
        return False
    records = stage.fakes.world.consents
    people = map(PersonId, everyone(stage.judge.facts, who))
    return any(
        at < _ended_at(one) + SECOND
        for her in people
        for one in records.get(her, {}).values()
        if any(event.became not in _NOTHING_SAID for event in one.events)
    )


def _ended_at(record: Consent) -> datetime:
    """By its ending, or by its period, whichever was first."""
    ends = [event.at for event in record.events if event.became.is_final][:1]
    ends += [record.during.until] if record.during.until else []
    return min(ends)
