"""
What a store is: what it holds of people, what takes it away, and what backups keep for a while.

Stores stand in the order of erasure: the key first, for deleting it is the erasure; then each trace
before the record that says where it is, so that an erasure broken off half-way finds the rest.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.checks import Word, require, require_text
from quitclaim.domain.instants import require_instants


class Store(Word):
    KEYS = "keys"
    GALLERY = "gallery"
    SEARCH_NODE = "search_node"
    SELFIES = "selfies"
    EXPORTS = "exports"
    PICTURES = "pictures"
    ORIGINALS = "originals"
    INBOX = "inbox"
    LIBRARY = "library"
    OUTBOX = "outbox"
    QUEUES = "queues"
    HOOKS = "hooks"
    LOG = "log"
    STAFF = "staff"
    SUPPRESSION = "suppression"
    PEOPLE = "people"
    PAPERS = "papers"
    JOURNALS = "journals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """
    `erased_by`: what takes it away. `residue`: how long backups may still hold what was erased;
    None: it is gone at once. `is_read`: whether a second pass can; the others end by themselves.
    """

    holds: str
    erased_by: str
    residue: timedelta | None
    is_read: bool = True

    def __post_init__(self) -> None:
        require_text(holds=self.holds, erased_by=self.erased_by)
        require(
            self.is_read or self.residue is not None,
            "what nobody can look through ends by itself: say when",
        )
        require(
            self.residue is None or self.residue > timedelta(0),
            "a residue lasts some time: give None where nothing is left",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Residue:
    """What backups still hold and nobody can open or name: its key is gone."""

    store: Store
    until: datetime

    def __post_init__(self) -> None:
        require_instants(until=self.until)
