"""An old copy comes back: of tables that have a recovery, and of the keys, which have one copy."""

from collections.abc import Iterable
from contextlib import suppress
from copy import copy
from random import Random
from typing import Any, Final

from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import Crash
from tests.simulation.acts.forgetting import erased
from tests.simulation.cast import NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.forgotten import gone_again
from tests.simulation.reference.people import everyone
from tests.simulation.stage import Stage, Violation, undisturbed

# Rows filed under her.
_HERS: Final = ("people", "consents", "objections", "bases", "identities", "marks")
# An erasure makes at least so many calls.
_CALLS: Final = 60


def come_back(stage: Stage, chance: Random) -> Command | None:
    """Somebody is erased, wholly or not; then the tables are as they were before that."""
    if not stage.registered:
        return None
    person, nth = chance.choice(stage.registered), chance.randrange(_CALLS)
    how = f"broken off at call {nth}" if nth else "done"

    def run() -> None:
        with undisturbed(stage):
            _recovered(stage, person, nth=nth)

    return Command(
        kind="old copy",
        text=f"{name(person)} is erased, {how}; an old copy comes back, and all is replayed",
        run=run,
    )


def _recovered(stage: Stage, person: PersonId, *, nth: int) -> None:
    people = tuple(map(PersonId, everyone(stage.judge.facts, person)))
    before, world = _rows_of(stage, people), stage.fakes.world
    stage.fakes.copies.take()
    with suppress(Crash):
        _erased_until(stage, person, nth=nth)
    gone = [who for who in stage.begun if (who, Purpose.DATA) not in world.keys]
    for kind, rows in before.items():
        getattr(world, kind).update(rows)
    for key in world.key_copy or {}:
        world.keys.pop(key, None)
    stage.house.restore_keys()
    world.dossiers.clear()
    for who in gone:
        if (who, Purpose.DATA) in world.keys:
            raise Violation("I8", f"{name(who)} was erased and her key is back")
    _note(stage, stage.house.replay(member=NORA).certificates)
    gone_again(stage, gone)


def _note(stage: Stage, certificates: Iterable[Certificate]) -> None:
    """Of whoever was erased before nobody knows that two ids are hers: each has one of its own."""
    by_people = [(everyone(stage.judge.facts, it.person), it) for it in certificates if it.person]
    held = {who for people, it in by_people if it.held for who in people}
    for people, _ in by_people:
        stage.certified |= {who: who in held for who in people}


def _erased_until(stage: Stage, person: PersonId, *, nth: int) -> None:
    """As if the process died at the nth call of a port; 0: it does not."""
    left, usual = [nth], stage.fakes.world.called

    def called(_: str) -> None:
        left[0] -= 1
        if not left[0]:
            raise Crash

    stage.fakes.world.called = called
    try:
        erased(stage, person, upheld=[])
    finally:
        stage.fakes.world.called = usual


def _rows_of(stage: Stage, people: tuple[PersonId, ...]) -> dict[str, dict[Any, Any]]:
    """And the earlier versions that name them."""
    world = stage.fakes.world
    rows = {
        kind: {who: copy(found[who]) for who in people if (found := getattr(world, kind)).get(who)}
        for kind in _HERS
    }
    versions = world.assets_as_of.items()
    return rows | {"assets_as_of": {at: it for at, it in versions if it.named & {*people}}}


KINDS = (Kind(come_back, 2),)
