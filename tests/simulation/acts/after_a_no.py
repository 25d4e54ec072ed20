"""Somebody says no, and whoever is outside asks before any machine has done anything about it."""

from collections.abc import Callable
from functools import partial
from random import Random

from quitclaim.domain.people.person import HERSELF
from tests.simulation.acts.publishing import out, yeses_of
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.feeds import read_to_its_end
from tests.simulation.invariants.shares import download_and_check, open_and_check
from tests.simulation.stage import Stage

Asks = tuple[str, Callable[[], object]]


def ask_after_a_no(stage: Stage, chance: Random) -> Command | None:
    shown = [(row, yes) for row in out(stage) for yes in yeses_of(stage, row)]
    if not shown:
        return None
    row, yes = chance.choice(shown)
    follower = stage.outside.followers[row.channel]
    asks: list[Asks] = [
        ("whoever follows the feed reads", partial(read_to_its_end, stage, follower))
    ]
    for token, link in stage.outside.links.items():
        if link.channel == row.channel and stage.now < link.until:
            asks += [
                ("whoever has a link opens it", partial(open_and_check, stage, token)),
                ("whoever has a link takes it", partial(download_and_check, stage, token, row.id)),
            ]
    does, ask = chance.choice(asks)

    def run() -> None:
        stage.house.withdraw(yes.person, yes.id, speaker=HERSELF)
        ask()

    return Command(
        kind="ask after a no",
        text=f"{name(yes.person)} takes {name(yes.id)} back, by which {name(row.asset)} is out on "
        f"{row.channel}, and {does} at once",
        run=run,
    )


KINDS = (Kind(ask_after_a_no, 3),)
