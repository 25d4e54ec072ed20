"""Somebody's erasure is entered, ordered, approved by a second member, and carried out."""

from collections.abc import Collection
from dataclasses import replace
from random import Random

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.pleas import Entry, Heard
from quitclaim.domain.ids import BasisId, MemberId, PersonId, PleaId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.counting import Keeping
from quitclaim.usecases.order_erasure import pleas_to_erase
from tests.simulation.acts.forgetting import erased
from tests.simulation.cast import MEMBERS, NORA, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.ordered import found_is_kept, taken_back_is_not_begun
from tests.simulation.reference.people import is_minor
from tests.simulation.stage import Stage


def enter(stage: Stage, chance: Random) -> Command | None:
    """She wrote a letter; nobody writes one in a child's own name."""
    facts, now = stage.judge.facts, stage.second
    adults = [who for who in stage.registered if not is_minor(facts, who, at=now)]
    if not adults:
        return None
    person = chance.choice(adults)
    entry = Entry(by=chance.choice(MEMBERS), heard=chance.choice(tuple(Heard)))
    return Command(
        kind="enter plea",
        text=f"{name(person)} asked elsewhere to be erased, and it is entered",
        run=lambda: stage.house.enter(person, by=HERSELF, entry=entry),
    )


def order(stage: Stage, chance: Random) -> Command | None:
    """Also for whom nobody asks any more, which is refused."""
    known = stage.fakes.world.pleas
    asking = [who for who in known if pleas_to_erase(known[who].values())]
    asked = [who for who in known if known[who]]
    if not asked:
        return None
    person = chance.choice(asking if asking and chance.random() < 0.9 else asked)
    bases = list(stage.fakes.world.bases[person]) if chance.random() < 0.5 else []
    member = chance.choice(MEMBERS)
    return Command(
        kind="order erasure",
        text=f"{name(member)} orders that {name(person)} is erased",
        run=lambda: _ordered(stage, person, member=member, upheld=bases),
    )


def want_two(stage: Stage, chance: Random) -> Command:
    is_on = chance.random() < 0.7
    return Command(
        kind="rules: two",
        text=f"two members order an erasure: {is_on}",
        run=lambda: stage.house.change_rules(
            lambda it: replace(it, two_to_erase=is_on), member=NORA
        ),
    )


def approve(stage: Stage, chance: Random) -> Command | None:
    orders = stage.fakes.world.erasure_orders.values()
    waiting = [it for it in orders if it.state is OrderState.WAITING]
    if not waiting:
        return None
    found, member = chance.choice(waiting), chance.choice(MEMBERS)
    return Command(
        kind="approve erasure",
        text=f"{name(member)} approves an erasure that {name(found.ordered_by)} ordered",
        run=lambda: stage.house.approve(found.id, member=member),
    )


def carry_out(stage: Stage, chance: Random) -> Command | None:
    """The message of an order, which may come early, twice, and after a crash."""
    orders = stage.fakes.world.erasure_orders
    due = [plea for plea, it in orders.items() if it.is_due]
    likely = due if due and chance.random() < 0.8 else list(orders)
    if not likely:
        return None
    plea = chance.choice(likely)
    return Command(
        kind="carry out erasure",
        text="whoever erases hears of an order",
        run=lambda: carried_out(stage, plea),
    )


def carried_out(stage: Stage, plea: PleaId) -> OrderState:
    def erase(
        person: PersonId,
        *,
        member: MemberId,
        upheld: Collection[RecordedBasis],
        keeping: Keeping,
    ) -> Certificate:
        kept = found_is_kept(stage, plea, keeping)
        return erased(stage, person, upheld=[*upheld], member=member, keeping=kept)

    with taken_back_is_not_begun(stage, plea):
        return stage.house.carry_out(plea, erase=erase)


def _ordered(stage: Stage, person: PersonId, *, member: MemberId, upheld: list[BasisId]) -> object:
    known, before = set(stage.fakes.world.erasure_orders), stage.fakes.world.rules
    ordered = stage.house.order(person, member=member, upheld=upheld)
    after = stage.fakes.world.rules
    # While it is ordered the rule may change: then either holds.
    is_by_two = before and before.two_to_erase and after and after.two_to_erase
    if is_by_two and ordered.id not in known:
        stage.for_two.add(ordered.id)
    return ordered


KINDS = (Kind(want_two, 1.5), Kind(enter, 4), Kind(order, 7), Kind(approve, 9), Kind(carry_out, 7))
