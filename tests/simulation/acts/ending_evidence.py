"""What proves somebody's words is to end before its period, by two members; or by one, refused."""

from random import Random

from quitclaim.domain.consents.paper import Paper
from quitclaim.domain.forgetting.evidence_orders import EndingReason, EvidenceState
from quitclaim.domain.ids import MemberId, PersonId, document_hash
from quitclaim.ports.changes import Purpose
from tests.fakes.sealed_papers import put_paper
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.ended_early import ends_whole
from tests.simulation.stage import Stage


def order(stage: Stage, chance: Random) -> Command | None:
    """Of the erased too, whose key is still there."""
    world = stage.fakes.world
    proven = sorted(who for who, purpose in world.keys if purpose is Purpose.EVIDENCE)
    said = [who for who in proven if world.testimonies[PersonId(who)]]
    proven = said if said and chance.random() < 0.95 else proven
    if not proven:
        return None
    person, member = PersonId(chance.choice(proven)), chance.choice(MEMBERS)
    reason = chance.choice(tuple(EndingReason))
    return Command(
        kind="order end of evidence",
        text=f"{name(member)} orders that what proves the words of {name(person)} ends: {reason}",
        run=lambda: _ordered(stage, person, reason=reason, member=member),
    )


def _ordered(stage: Stage, person: PersonId, *, reason: EndingReason, member: MemberId) -> None:
    """Whatever she signed has its paper by then, which its bucket locks."""
    world, key = stage.fakes.world, stage.fakes.world.keys.get((person, Purpose.EVIDENCE))
    for request in set(world.testimonies[person]) - set(world.sealed_papers[person]):
        content = f"what {person} said to {request}".encode()
        document = document_hash(content)
        if key and stage.fakes.world.has_key(person, Purpose.DATA):
            world.evidence[document] = (key, content)
            put_paper(world, Paper(request=request, person=person, document=document, at=stage.now))
    stage.house.order_ending(person, reason=reason, member=member)


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


KINDS = (Kind(order, 4), Kind(answer, 9), Kind(carry_out, 9))
