from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.ids import CollectionId, TokenHash
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World

_END_OF_TIME: Final = int(datetime.max.replace(tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class InMemoryEventCodes:
    world: World

    @port_call("event_codes.code")
    def code(self, code: TokenHash) -> EventCode | None:
        found = self.world.codes.get(code)
        if found and found.id in self.world.spoiled:
            problem = self.world.spoiled[found.id]
            self.world.reports.append(Report("event_code", found.id, problem))
            return None
        return found

    @port_call("event_codes.listed")
    def listed(self, *, after: Cursor | None = None) -> Page[EventCode]:
        """Rows sort upwards: the time that is left puts the latest first."""
        codes = self.world.codes.values()
        rows = (f"{_left(code.made_at):020}|{code.id}" for code in codes)
        page = self.world.pages.page(sorted(rows), of="codes", after=after)
        ids = (TokenHash(row.partition("|")[2]) for row in page.items)
        return Page(tuple(self.world.codes[one] for one in ids), page.following)

    @port_call("event_codes.next_card")
    def next_card(self, collection: CollectionId) -> int:
        self.world.cards[collection] += 1
        return self.world.cards[collection]


def _left(instant: datetime) -> int:
    return _END_OF_TIME - int(instant.timestamp())
