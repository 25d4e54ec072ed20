from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import CollectionId, PersonId, require_uuids
from quitclaim.ports.paging import Cursor


class Chore(Word):
    """What begins once a day."""

    TERMS = "terms"  # pictures whose time is over go
    EVIDENCE = "evidence"  # and what proves somebody's words
    STAFF_NAMES = "staff_names"  # and names of staff in a year of the log
    TEMPLATES = "templates"  # and templates that nobody was looked for with
    ORDERS = "orders"  # officers are reminded, and erasures completed


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """Where the next round goes on: in this collection, after this page of it."""

    collection: CollectionId
    after: Cursor | None = None

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRound:
    """Where the next round over evidence goes on: after this person."""

    after_person: PersonId

    def __post_init__(self) -> None:
        require_uuids(after_person=self.after_person)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatesRound:
    """
    Where the next round over templates goes on: after this page of people.

    `days`: how many templates that stay were last used when, of all that were gone through.
    """

    after_people: Cursor
    days: Mapping[date, int] = field(default_factory=dict)


Left = Bookmark | EvidenceRound | TemplatesRound


class Rounds(Protocol):
    """What one round had no time for is a message of its own: ids and numbers alone."""

    def go_on(self, bookmark: Left) -> None:
        """Raises StoreUnavailable: then the round that asks for it comes again."""
