from dataclasses import dataclass
from typing import Protocol

from quitclaim.domain.ids import CollectionId, PersonId, require_uuids
from quitclaim.ports.paging import Cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """Where the next round goes on: in this collection, after this page of it."""

    collection: CollectionId
    after: Cursor | None = None

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRound:
    """Where the next round over evidence goes on: after this person; None: it begins."""

    after_person: PersonId | None = None

    def __post_init__(self) -> None:
        require_uuids(after_person=self.after_person)


@dataclass(frozen=True, slots=True)
class StaffNames:
    """The round over the years of the log; it is short, and never goes on in another."""


class Rounds(Protocol):
    """What one round had no time for is a message of its own: ids alone."""

    def go_on(self, bookmark: Bookmark | EvidenceRound) -> None:
        """Raises StoreUnavailable: then the round that asks for it comes again."""
