"""Content systems follow what is out on a channel, and keep copies of it."""

from random import Random

from quitclaim.domain.publishing.takings import Way
from quitclaim.usecases.fetch_from_feed import Ordered
from tests.simulation.callers import ITS_COPIES, PROGRAM, READS
from tests.simulation.cast import CHANNELS, WEBSITE, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.copies import had
from tests.simulation.invariants.feeds import read_page, read_to_its_end
from tests.simulation.invariants.serving import asking
from tests.simulation.outside import Copy
from tests.simulation.stage import Stage


def read(stage: Stage, chance: Random) -> Command:
    """A page, or all there is; mostly of what the whole world sees."""
    follower = stage.outside.followers[chance.choice((WEBSITE, *CHANNELS))]
    whole = chance.random() < 0.6
    done = read_to_its_end if whole else read_page
    much = "to its end" if whole else "for a page"
    return Command(
        kind="read feed",
        text=f"whoever shows {follower.channel} reads its feed {much}",
        run=lambda: done(stage, follower),
    )


def fetch(stage: Stage, chance: Random) -> Command | None:
    """What a feed has listed, by now recalled or not."""
    listed = [(it.channel, row) for it in stage.outside.followers.values() for row in it.shows]
    if not listed:
        return None
    channel, rendition = chance.choice(listed)

    def run() -> None:
        asked = asking(stage)
        address = stage.house.fetch_from_feed(Ordered(channel, rendition), who=PROGRAM, reads=READS)
        copy = Copy(rendition, ITS_COPIES, Way.FEED)
        had(stage, copy, address=address, asked=asked)

    return Command(
        kind="fetch from feed",
        text=f"whoever shows {channel} fetches {name(rendition)}",
        run=run,
    )


KINDS = (Kind(read, 2), Kind(fetch, 1.5))
