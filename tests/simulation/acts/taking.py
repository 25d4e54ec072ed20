"""Who works here takes copies away, for herself or by a program, and says what became of them."""

from contextlib import suppress
from random import Random
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import MemberId
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taking, Way
from quitclaim.usecases.download_rendition import Order
from tests.simulation.acts.meanwhile import meanwhile
from tests.simulation.acts.publishing import out, yeses_of
from tests.simulation.callers import ITS_COPIES, PROGRAM, READS, at_her_desk, member
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.copies import had
from tests.simulation.invariants.serving import asking
from tests.simulation.outside import Copy
from tests.simulation.stage import Stage
from tests.simulation.tasks import work_off

# Before each of these somebody may say no, and all that follows from it is done.
_READ: Final = (("library.rules", 1), ("library.rules", 2), *[("commits.commit", 1)] * 3)


def download(stage: Stage, chance: Random) -> Command | None:
    rows = out(stage)
    if not rows:
        return None
    row, who = chance.choice(rows), chance.choice(MEMBERS)
    meant_for = chance.choice((None, None, "the newsletter"))
    return Command(
        kind="download",
        text=f"{name(who)} takes {_what(row)} away for {meant_for}",
        run=lambda: _downloaded(stage, row, who, meant_for=meant_for),
    )


def download_overtaken(stage: Stage, chance: Random) -> Command | None:
    """It is recalled, and everybody who has it called back, while somebody takes it."""
    shown = [(row, yes) for row in out(stage) for yes in yeses_of(stage, row)]
    if not shown:
        return None
    (row, yes), when, who = chance.choice(shown), chance.choice(_READ), chance.choice(MEMBERS)

    def taken_back() -> None:
        stage.house.withdraw(yes.person, yes.id, speaker=HERSELF)
        work_off(stage)

    def taken() -> None:
        with suppress(NotFound):
            _downloaded(stage, row, who, meant_for=None)

    (call, nth), whose = when, name(yes.person)
    return Command(
        kind="download overtaken",
        text=f"{name(who)} takes {_what(row)} away, and before {call} ({nth}) {whose} says no",
        run=lambda: meanwhile(stage, taken, when, other=taken_back),
    )


def _downloaded(stage: Stage, row: Rendition, who: MemberId, *, meant_for: str | None) -> None:
    asked = asking(stage)
    order = Order(asset=row.asset, channel=row.channel, meant_for=meant_for, reads=READS)
    taking, address = stage.house.download(order, who=at_her_desk(who))
    copy = Copy(taking.rendition, taking.by, taking.how)
    had(stage, copy, address=address, asked=asked)


def fetch(stage: Stage, chance: Random) -> Command | None:
    """A program, at the address that a page shows."""
    rows = out(stage)
    if not rows:
        return None
    row = chance.choice(rows)

    def run() -> None:
        asked = asking(stage)
        address = stage.house.show(row.id, who=PROGRAM, reads=READS)
        had(stage, Copy(row.id, ITS_COPIES, Way.ADDRESS), address=address, asked=asked)

    return Command(kind="fetch by token", text=f"a program fetches {_what(row)}", run=run)


def acknowledge(stage: Stage, chance: Random) -> Command | None:
    """Of a copy that was called back, or now and then of one that nobody asked about."""
    one = _called_back(stage, chance)
    if one is None:
        return None
    words = chance.choice((None, "it is off the page"))
    return Command(
        kind="acknowledge",
        text=f"{name(one.by.member)} says what became of {name(one.rendition)}: {words}",
        run=lambda: stage.house.acknowledge(
            one.rendition, one.id, words=words, by=member(one.by.member)
        ),
    )


def remind(stage: Stage, chance: Random) -> Command | None:
    one = _called_back(stage, chance)
    if one is None:
        return None
    who = chance.choice(MEMBERS)
    return Command(
        kind="remind taker",
        text=f"{name(who)} reminds {name(one.by.member)} of {name(one.rendition)}",
        run=lambda: stage.house.remind_taker(one.rendition, one.id, by=member(who)),
    )


def _called_back(stage: Stage, chance: Random) -> Taking | None:
    takings = [one for _, one in stage.fakes.world.takings.values()]
    open_ones = [one for one in takings if one.is_open]
    if not open_ones and chance.random() < 0.2:
        open_ones = takings
    return chance.choice(open_ones) if open_ones else None


def _what(row: Rendition) -> str:
    return f"{name(row.id)}, {name(row.asset)} on {row.channel},"


KINDS = (
    Kind(download, 2),
    Kind(download_overtaken, 2.5),
    Kind(fetch, 1),
    Kind(acknowledge, 2),
    Kind(remind, 2),
)
