"""Channels: how pictures are made for each, and what is out there for those who show it."""

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.channels import Channels
from functions.library.routes.channels_api import ChannelsApi
from functions.library.routes.feeds_api import FeedsApi
from quitclaim.usecases.fetch_from_feed import FetchFromFeed
from quitclaim.usecases.read_feed import ReadFeed
from quitclaim.usecases.set_rules import SetRules


def feed_parts(ports: Ports) -> tuple[Part, ...]:
    held, site = ports.pictures, ports.origins.site
    rules = SetRules(held.library, ports.commits, ports.clock, ports.chance)
    read = ReadFeed(ports.people.consents, held.library, held.catalogue, ports.clock)
    fetch = FetchFromFeed(
        library=held.library,
        commits=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
        consents=ports.people.consents,
        handing=held.handing,
        takings=held.takings,
    )
    pages, channels = ports.pages, Channels(held.library, rules, ports.pages, site)
    return channels, ChannelsApi(channels), FeedsApi(read, fetch, pages, site)
