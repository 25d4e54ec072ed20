"""What proves somebody's words is to end before its period, by two members; or by one, refused."""

from random import Random

from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceState
from quitclaim.domain.ids import PersonId
from quitclaim.ports.changes import Purpose
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.ended_early import ends_whole
from tests.simulation.stage import Stage


def order(stage: Stage, chance: Random) -> Command | None:
    """Of the erased too, whose key is still there."""
    world = stage.fakes.world
    proven = sorted(who for who, purpose in world.keys if purpose is Purpose.EVIDENCE)
    if not proven:
        return None
    person, member = PersonId(chance.choice(proven)), chance.choice(MEMBERS)
    reason = chance.choice(tuple(EndingReason))
    return Command(
        kind="order end of evidence",
        text=f"{name(member)} orders that what proves the words of {name(person)} ends: {reason}",
        run=lambda: stage.house.order_ending(person, reason=reason, member=member),
    )


def answer(stage: Stage, chance: Random) -> Command | None:
    """By whoever it is, also by whoever ordered it, which is refused."""
    orders = stage.fakes.world.evidence_orders.values()
    waiting = [one.id for one in orders if one.state is EvidenceState.WAITING]
    if not waiting:
        return None
    which, member = chance.choice(waiting), chance.choice(MEMBERS)
    house = stage.house.answer_ending
    act = chance.choice((house.approve, house.approve, house.approve, house.decline, house.recall))
    return Command(
        kind="answer end of evidence",
        text=f"{name(member)} answers that somebody's evidence ends: {act.__name__}",
        run=lambda: act(which, member=member),
    )


def carry_out(stage: Stage, chance: Random) -> Command | None:
    """The message of an order, which may come early, twice, and after a crash."""
    orders = stage.fakes.world.evidence_orders
    due = [which for which, it in orders.items() if it.is_due]
    likely = due if due and chance.random() < 0.8 else list(orders)
    if not likely:
        return None
    which = chance.choice(likely)

    def run() -> None:
        with ends_whole(stage, which):
            stage.house.carry_out_ending(which)

    return Command(
        kind="carry out end of evidence", text="whoever erases hears that evidence ends", run=run
    )


KINDS = (Kind(order, 2), Kind(answer, 5), Kind(carry_out, 5))
