"""What moved on a channel, found by looking at every rendition there ever was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import Channel, RenditionId
from quitclaim.domain.publishing.feeds import Movement, movement_of
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.in_memory_searches import InMemorySearches


@dataclass(frozen=True, slots=True)
class InMemoryFeeds(InMemorySearches):
    @port_call("library.renditions")
    def renditions(self, ids: Iterable[RenditionId]) -> Mapping[RenditionId, Rendition]:
        known = self.world.renditions
        return {one: known[one] for one in ids if one in known}

    @port_call("library.moved_on")
    def moved_on(
        self, channel: Channel, *, since: datetime | None = None, after: Cursor | None = None
    ) -> Page[Movement]:
        rows = (row for row in self.world.renditions.values() if row.channel == channel)
        moved = {_place(one): one for one in map(movement_of, rows)}
        later = (place for place, one in moved.items() if since is None or one.at >= since)
        page = self.world.pages.page(later, of=f"moved:{channel}", after=after)
        return Page(tuple(moved[place] for place in page.items), page.following)


def _place(moved: Movement) -> str:
    return f"{moved.at.isoformat()}#{moved.rendition}"
