"""Somebody presses twice: while the first press is at work, the second one comes."""

from datetime import timedelta
from random import Random
from typing import Final

from quitclaim.ports.consents import Identity
from tests.simulation.acts.signing_up import typed
from tests.simulation.cast import PEOPLE, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.asking import is_hers
from tests.simulation.stage import Stage, undisturbed

# Before each of these the other press may come.
_CALLS: Final = ("consents.marked", "keys.make", "consents.name", "papers.keep", "commits.commit")
# No call takes longer: where the clock jumps by hours, whoever was at it is taken for dead.
_A_CALL: Final = timedelta(minutes=1)


def sign_up_at_once(stage: Stage, chance: Random) -> Command | None:
    codes = [it.id for it in stage.fakes.world.codes.values()]
    if not codes:
        return None
    code, whose, call = chance.choice(codes), chance.choice(PEOPLE), chance.choice(_CALLS)
    who, _ = typed(whose, chance)

    def press() -> None:
        found = stage.house.sign_up.opened(code)
        if found is not None:
            card = stage.house.sign_up(found, who)
            is_hers(stage, (found.asked.collection, card), told=who)

    def run() -> None:
        world, usual, left = stage.fakes.world, stage.fakes.world.called, [1]
        begun = stage.now

        def called(now: str) -> None:
            if now == call and left and stage.now < begun + _A_CALL:
                left.clear()
                with undisturbed(stage):
                    press()
            usual(now)

        world.called = called
        try:
            press()
        finally:
            world.called = usual

    return Command(
        kind="sign up at once",
        text=f"{_named(who)} presses before {name(code)}, and again before {call}",
        run=run,
    )


def _named(who: Identity) -> str:
    return f"whoever has the address {who.mail}"


KINDS = (Kind(sign_up_at_once, 2),)
