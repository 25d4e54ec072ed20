"""Where renditions went, and what of it is called back."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from quitclaim.domain.ids import AssetId, MemberId, RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetches:
    """How often an address was asked for on a day (UTC), by nobody in particular."""

    rendition: RenditionId
    day: date
    count: int


class Takings(Protocol):
    """
    Written by Commits; every read is strongly consistent, but `to_call_back`.

    Of a taking that nobody can read nothing is told; it is reported. Words of one whose picture
    is gone are gone with its key.
    """

    def of_asset(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Taking]:
        """Every taking of it, by rendition, the oldest first."""

    def of_rendition(self, row: Rendition, *, after: Cursor | None = None) -> Page[Taking]:
        """The oldest first."""

    def recalls(self, *, of: MemberId | None = None, after: Cursor | None = None) -> Page[Taking]:
        """
        Those called back: the open ones first, of each kind the last recalled first.

        `of`: only those that she answers for.
        """

    def count_fetch(self, row: Rendition, *, on: date) -> None:
        """One more who came to its address that day. No decision reads it, and it may be lost."""

    def fetches_of(self, asset: AssetId) -> tuple[Fetches, ...]:
        """By rendition and day."""

    def to_call_back(self, before: datetime, *, after: Cursor | None = None) -> Page[RenditionId]:
        """
        Renditions recalled before an instant of whose takers nobody has seen to yet; it may lag.

        They are on it from the recall's own transaction until `called_back`.
        """

    def called_back(self, rendition: RenditionId) -> None:
        """Whoever took it is on the recall list; idempotent."""
