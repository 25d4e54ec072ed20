"""R28, R29: a feed lists what may be shown, and whoever follows it learns of every recall."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.publishing.renditions import Rendition
from tests.simulation.cast import name
from tests.simulation.invariants.serving import asking, require_allowed
from tests.simulation.outside import Follower
from tests.simulation.stage import Stage, Violation

# So much earlier than it is written a movement may be dated, and is told all the same.
_LATE: Final = timedelta(minutes=15)
# More pages than a history has movements.
_PAGES: Final = 300


def read_page(stage: Stage, follower: Follower) -> None:
    if _is_left_behind(stage, follower):
        follower.begin_anew()
    asked, began, known = asking(stage), stage.now, len(stage.changes)
    feed = stage.house.read_feed(follower.channel, follower.bookmark)
    for entry in feed.entries:
        require_allowed(stage, entry.row, asked=asked)
        if entry.row.channel != follower.channel:
            raise Violation("R28", f"the feed of {follower.channel} lists {entry.row.channel}")
        follower.shows[entry.row.id] = None
    for gone in feed.gone:
        if stage.fakes.world.renditions[gone.rendition].recalled_at is None:
            raise Violation("R29", f"{name(gone.rendition)} is told as recalled, and is out")
        follower.shows.pop(gone.rendition, None)
    follower.bookmark, follower.known = feed.following, known
    follower.read_at = max(began, stage.now, follower.read_at or began)


def read_to_its_end(stage: Stage, follower: Follower) -> None:
    for _ in range(_PAGES):
        read_page(stage, follower)
        if follower.bookmark.after is None:
            return
    raise Violation("R29", f"the feed of {follower.channel} has no end")


def followers_show_what_is_out(stage: Stage) -> None:
    """At rest: nothing that was recalled, and all that is out."""
    for follower in stage.outside.followers.values():
        if follower.read_at is None:
            continue
        # To the end of what it is at, and from its mark on: there all that came late is told.
        read_to_its_end(stage, follower)
        read_to_its_end(stage, follower)
        rows = stage.fakes.world.renditions.values()
        here = (row for row in rows if row.channel == follower.channel)
        out = {row.id for row in here if row.recalled_at is None}
        if wrong := sorted(map(name, out ^ follower.shows.keys())):
            told = "was not told right of " + " and ".join(wrong)
            raise Violation("R29", f"whoever follows {follower.channel} {told}")


def _is_left_behind(stage: Stage, follower: Follower) -> bool:
    """The clock was set back farther than any call lasts: whoever follows begins anew."""
    if follower.read_at is None:
        return False
    since = follower.read_at - _LATE
    return any(at < since for at in _movements(stage, follower))


def _movements(stage: Stage, follower: Follower) -> Iterator[datetime]:
    """As they are dated, of what was written since it was read."""
    for change in stage.changes[follower.known :]:
        for row in (write.record for write in change.writes):
            if isinstance(row, Rendition) and row.channel == follower.channel:
                yield row.recalled_at or row.decided_at
