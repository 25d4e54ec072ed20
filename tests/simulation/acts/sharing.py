"""Pictures are collected, and shown to somebody outside by a link that ends."""

from datetime import timedelta
from random import Random
from typing import Final

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import Channel, SelectionId, TokenHash
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import Recipient
from quitclaim.usecases.share_links import Share
from tests.simulation.callers import READS
from tests.simulation.cast import DAY, HOUR, INTERNAL, MEMBERS, NORA, WEBSITE, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.shares import (
    download_and_check,
    look_and_check,
    open_and_check,
)
from tests.simulation.stage import Stage, Violation

_LASTS: Final = (timedelta(minutes=1), HOUR, 12 * HOUR, 30 * DAY, 300 * DAY)
_AGENCY: Final = Recipient("secret name of an agency", "desk@agency.example")


def select(stage: Stage, chance: Random) -> Command | None:
    assets = [it.id for it in stage.assets]
    if not assets:
        return None
    chosen = chance.sample(assets, chance.choice((1, 1, len(assets))))
    return Command(
        kind="make selection",
        text=f"{' and '.join(map(name, chosen))} are selected",
        run=lambda: stage.house.make_selection("the best", chosen, member=NORA),
    )


def change_selection(stage: Stage, chance: Random) -> Command | None:
    """A picture more or less, or all of it goes."""
    there = _there(stage)
    if not there:
        return select(stage, chance)
    if not stage.assets:
        return None
    one = chance.choice(there)
    missing = [it.id for it in stage.assets if it.id not in one.assets]
    is_more = bool(missing) and (not one.assets or chance.random() < 0.6)
    asset = chance.choice(missing if is_more else one.assets)
    if chance.random() < 0.35:
        return Command(
            kind="delete selection",
            text=f"selection {name(one.id)} is deleted",
            run=lambda: stage.house.delete_selection(one.id, member=NORA),
        )
    change = stage.house.change_selection
    is_in = asset in one.assets
    did, verb = (change.remove, "taken out of") if is_in else (change.add, "put into")
    return Command(
        kind="take out" if is_in else "put in",
        text=f"{name(asset)} is {verb} selection {name(one.id)}",
        run=lambda: did(one.id, [asset], member=NORA),
    )


def share(stage: Stage, chance: Random) -> Command | None:
    there = _there(stage)
    if not there:
        return select(stage, chance)
    one, lasts = chance.choice(there).id, chance.choice(_LASTS)
    channel = chance.choice((*[WEBSITE] * 9, INTERNAL))
    return Command(
        kind="share",
        text=f"selection {name(one)} is shared for {lasts}, as {channel} may show it",
        run=lambda: _shared(stage, one, channel, lasts=lasts),
    )


def _shared(stage: Stage, one: SelectionId, channel: Channel, *, lasts: timedelta) -> None:
    terms = Share(channel=channel, recipient=_AGENCY, until=stage.now + lasts, reads=READS)
    try:
        made = stage.house.make_share(one, terms, member=MEMBERS[stage.step % len(MEMBERS)])
    except NotAllowed:
        if channel == INTERNAL:
            return
        raise
    if channel == INTERNAL:
        raise Violation("R28", "what is for inside is shared with somebody outside")
    stage.outside.links[made.link.id] = made.link


def open_it(stage: Stage, chance: Random) -> Command | None:
    token = _a_link(stage, chance)
    if token is None:
        return share(stage, chance)
    return Command(
        kind="open share",
        text=f"somebody opens the link {name(token)}",
        run=lambda: open_and_check(stage, token),
    )


def take_from_it(stage: Stage, chance: Random) -> Command | None:
    """Also what she saw yesterday, and what never was on the page."""
    token, rows = _a_link(stage, chance), list(stage.fakes.world.renditions.values())
    if token is None or not rows:
        return share(stage, chance)
    likely = [row for row in rows if row.channel == WEBSITE and row.recalled_at is None]
    row = chance.choice([*likely, *likely, *likely, *rows])
    is_kept = chance.random() < 0.6
    did = download_and_check if is_kept else look_and_check
    verb = "takes" if is_kept else "looks at"
    return Command(
        kind="take from share" if is_kept else "look at share",
        text=f"whoever has the link {name(token)} {verb} {name(row.asset)} on {row.channel}",
        run=lambda: did(stage, token, row.id),
    )


def end(stage: Stage, chance: Random) -> Command | None:
    token = _a_link(stage, chance)
    if token is None:
        return share(stage, chance)

    def run() -> None:
        stage.house.end_share(stage.outside.links[token].selection, token, member=NORA)
        stage.outside.ended.add(token)

    return Command(kind="end share", text=f"the link {name(token)} is ended", run=run)


def _there(stage: Stage) -> list[Selection]:
    return [it for it in stage.fakes.world.selections.values() if it.deleted_at is None]


def _a_link(stage: Stage, chance: Random) -> TokenHash | None:
    """Most often one that is not over, as far as anybody knows."""
    links = stage.outside.links
    good = [it for it in links if it not in stage.outside.ended and stage.now < links[it].until]
    every = [*good, *good, *links]
    return chance.choice(every) if every else None


KINDS = (
    Kind(select, 0.3),
    Kind(change_selection, 3),
    Kind(share, 1.5),
    Kind(open_it, 2),
    Kind(take_from_it, 2.5),
    Kind(end, 1.2),
)
