"""What left the house: links that somebody holds, copies that somebody has, who reads a feed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from quitclaim.domain.ids import Channel, RenditionId, TokenHash, ZipId
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.takings import Taker, Way
from quitclaim.usecases.read_feed import Bookmark
from tests.simulation.cast import CHANNELS

# Whoever comes again and again has one copy; of each download there is a file more.
ONE_COPY: Final = (Way.FEED, Way.ADDRESS)


@dataclass(frozen=True, slots=True)
class Copy:
    """That she has it was said to her with the address at which it is."""

    rendition: RenditionId
    by: Taker
    how: Way


@dataclass(eq=False)
class Follower:
    """
    A content system: what it shows of a channel, and the mark that it was given last.

    `read_at`: the farthest its clock was when it read; `known`: how many changes there were then.
    """

    channel: Channel
    bookmark: Bookmark = field(default_factory=Bookmark)
    shows: dict[RenditionId, None] = field(default_factory=dict)
    read_at: datetime | None = None
    known: int = 0

    def begin_anew(self) -> None:
        self.bookmark, self.read_at = Bookmark(), None
        self.shows.clear()


def _followers() -> dict[Channel, Follower]:
    return {channel: Follower(channel) for channel in CHANNELS}


@dataclass(eq=False)
class Outside:
    """
    `links`: as they were made; `ended`: of these it was said that they open nothing any more;
    `zipped`: what was in each zip that somebody fetched.
    """

    links: dict[TokenHash, ShareLink] = field(default_factory=dict)
    ended: set[TokenHash] = field(default_factory=set)
    copies: list[Copy] = field(default_factory=list)
    zipped: set[tuple[ZipId, RenditionId]] = field(default_factory=set)
    followers: Mapping[Channel, Follower] = field(default_factory=_followers)
