"""Reading a feed, and what it says."""

from datetime import datetime
from typing import Final

from quitclaim.domain.ids import Channel, RenditionId
from quitclaim.usecases.read_feed import Bookmark, Feed, ReadFeed
from tests.builders import WEBSITE
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made

BEGIN: Final = Bookmark()


def read(fakes: Fakes, bookmark: Bookmark = BEGIN, *, on: Channel = WEBSITE) -> Feed:
    return made(ReadFeed, fakes)(on, bookmark)


def listed(feed: Feed) -> list[RenditionId]:
    return [entry.row.id for entry in feed.entries]


def gone(feed: Feed) -> list[tuple[RenditionId, datetime]]:
    return [(one.rendition, one.at) for one in feed.gone]
