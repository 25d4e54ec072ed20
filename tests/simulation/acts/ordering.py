"""Somebody asks to be erased, and it is ordered, by one member or by two."""

from dataclasses import replace
from random import Random

from quitclaim.domain.forgetting.pleas import Entry, Heard
from quitclaim.domain.ids import BasisId, MemberId, PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.order_erasure import pleas_to_erase
from tests.simulation.cast import DAY, MEMBERS, NORA, name
from tests.simulation.commands import Command, Kind
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
    # She may have written a while ago: from then on her month runs.
    asked_at = stage.now - chance.choice((0, 0, 25, 30, 40)) * DAY
    return Command(
        kind="enter plea",
        text=f"{name(person)} asked elsewhere to be erased, and it is entered",
        run=lambda: stage.house.enter(person, by=HERSELF, entry=entry, asked_at=asked_at),
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


def _ordered(stage: Stage, person: PersonId, *, member: MemberId, upheld: list[BasisId]) -> object:
    known, before = dict(stage.fakes.world.erasure_orders), stage.fakes.world.rules
    ordered = stage.house.order(person, member=member, upheld=upheld)
    after = stage.fakes.world.rules
    # While it is ordered the rule may change: then either holds.
    is_by_two = before and before.two_to_erase and after and after.two_to_erase
    # What was declined or taken back is ordered anew, as the rule is by then.
    if ordered.id not in known or known[ordered.id].state.gives_back:
        stage.for_two.discard(ordered.id)
        stage.for_two |= {ordered.id} if is_by_two else set()
    return ordered


KINDS = (Kind(want_two, 1.5), Kind(enter, 4), Kind(order, 7))
