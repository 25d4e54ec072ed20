"""I7: no certificate while anything of hers lies anywhere, whoever left it (R36)."""

from copy import copy, deepcopy
from random import Random
from typing import Final

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import PersonId
from quitclaim.usecases.erase_person import ErasePerson
from tests.fakes.fakes import fakes_of
from tests.fakes.leftovers import PLANTED
from tests.fakes.world import World
from tests.simulation.cast import NORA, name
from tests.simulation.stage import Stage, Violation
from tests.simulation.wiring import Wiring

# An address is known for as long as her key is there; whoever is erased once more has none.
_ANYWHERE: Final = tuple(store for store in PLANTED if store is not Store.SUPPRESSION)
# Few enough that a history is played as quickly as before.
_AT_ONCE: Final = 4


def leftovers_are_found(stage: Stage, person: PersonId) -> None:
    """
    She is erased once more, elsewhere, and something of hers turns up when the eraser has finished.

    In copies of the world, so that the story goes on as if nobody had tried.
    """
    for store in Random(f"{stage.seed}/{stage.step}/left").sample(_ANYWHERE, k=_AT_ONCE):
        if not _is_refused(stage, person, store=store):
            what = f"{store} holds {name(person)}, and it is certified that nothing does"
            raise Violation("I7", what)


def _is_refused(stage: Stage, person: PersonId, *, store: Store) -> bool:
    world = _copied(stage.fakes.world)

    def turns_up(call: str) -> None:
        if call == "witness.sightings":
            PLANTED[store](world, person)

    world.called, world.answered = turns_up, lambda _: None
    elsewhere = fakes_of(world, at=stage.now, seed=stage.seed)
    again = Wiring(elsewhere, elsewhere.commits).built(ErasePerson)
    try:
        again(person, member=NORA)
    except ImpossibleValue as refused:
        if f"{store} still holds" in str(refused):
            return True
        raise
    return False


def _copied(world: World) -> World:
    """Records are frozen: what is written is the rows, and rows of rows."""
    copied = copy(world)
    for part, rows in vars(world).items():
        if isinstance(rows, dict):
            fresh = copy(rows)
            for key, row in rows.items():
                if isinstance(row, dict | list):
                    fresh[key] = copy(row)
            setattr(copied, part, fresh)
        elif isinstance(rows, list | set):
            setattr(copied, part, copy(rows))
    copied.searches = deepcopy(world.searches)
    return copied
