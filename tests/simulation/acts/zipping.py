"""Zips of selections: ordered, packed whenever the message comes, fetched, swept."""

from random import Random

from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.zips import Zip, ZipState
from quitclaim.usecases.order_zip import ZipOrder
from tests.simulation.acts.publishing import out, yeses_of
from tests.simulation.callers import READS, at_her_desk
from tests.simulation.cast import CHANNELS, MEMBERS, WEBSITE, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.zips import fetch_and_check
from tests.simulation.stage import Stage


def order(stage: Stage, chance: Random) -> Command | None:
    there = [it for it in stage.fakes.world.selections.values() if it.deleted_at is None]
    if not there:
        return None
    one, who = chance.choice(there).id, chance.choice(MEMBERS)
    channel = chance.choice((WEBSITE, *CHANNELS))
    wish = ZipOrder(selection=one, channel=channel, meant_for="the newsletter", reads=READS)
    return Command(
        kind="order zip",
        text=f"{name(who)} orders a zip of selection {name(one)} for {channel}",
        run=lambda: stage.house.order_zip(wish, who=at_her_desk(who)),
    )


def fetch(stage: Stage, chance: Random) -> Command | None:
    """Most often one that is ready."""
    every = list(stage.fakes.world.zips.values())
    likely = _ready(stage) or every
    if not every:
        return order(stage, chance)
    one = chance.choice([*likely, *likely, *every]).id
    return Command(
        kind="fetch zip",
        text=f"whoever ordered the zip {name(one)} fetches it",
        run=lambda: fetch_and_check(stage, one),
    )


def fetch_after_a_no(stage: Stage, chance: Random) -> Command | None:
    """Packed before it; and nobody has worked off anything since."""
    shown = [(row, yes) for row in out(stage) for yes in yeses_of(stage, row)]
    if not shown:
        return None
    (row, yes), who = chance.choice(shown), chance.choice(MEMBERS)

    def run() -> None:
        made = stage.house.make_selection("the best", [row.asset], member=who)
        wish = ZipOrder(selection=made.id, channel=row.channel, reads=READS)
        ordered = stage.house.order_zip(wish, who=at_her_desk(who))
        stage.house.pack_zip(ordered.id)
        stage.house.withdraw(yes.person, yes.id, speaker=HERSELF)
        fetch_and_check(stage, ordered.id)

    what, whose = f"{name(row.asset)} on {row.channel}", name(yes.person)
    return Command(
        kind="fetch zip after a no",
        text=f"a zip of {what} is packed, {whose} takes {name(yes.id)} back, it is fetched",
        run=run,
    )


def sweep(stage: Stage, _: Random) -> Command:
    return Command(kind="sweep zips", text="zips are looked after", run=stage.house.sweep_zips)


def _ready(stage: Stage) -> list[Zip]:
    return [it for it in stage.fakes.world.zips.values() if it.state is ZipState.READY]


KINDS = (
    Kind(order, 1.7),
    Kind(fetch, 2.5),
    Kind(fetch_after_a_no, 3),
    Kind(sweep, 0.7),
)
