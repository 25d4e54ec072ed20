from dataclasses import dataclass
from typing import Protocol

from quitclaim.domain.ids import CollectionId, require_uuids
from quitclaim.ports.paging import Cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """Where the next round goes on: in this collection, after this page of it."""

    collection: CollectionId
    after: Cursor | None = None

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)


class Rounds(Protocol):
    """What one round had no time for is a message of its own: ids alone."""

    def go_on(self, bookmark: Bookmark) -> None:
        """Raises StoreUnavailable: then the round that asks for it comes again."""
