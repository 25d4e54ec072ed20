from typing import Protocol

from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.ids import CollectionId, TokenHash
from quitclaim.ports.paging import Cursor, Page


class EventCodes(Protocol):
    """Reads are strongly consistent but for `listed`: a code that was withdrawn opens nothing."""

    def code(self, code: TokenHash) -> EventCode | None:
        """None where nobody made it."""

    def listed(self, *, after: Cursor | None = None) -> Page[EventCode]:
        """The latest first; it may lag, since it only finds work."""

    def next_card(self, collection: CollectionId) -> int:
        """A number that nobody else at this event holds, counted from 1; never the same again."""
