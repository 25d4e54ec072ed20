from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """
    A picture as it stood from `since` on. `by`: on whose word; a person's own id is nowhere here.

    Where versions are missing in between, their evidence was erased. `since` and `by` None: it was
    written before this was written down.
    """

    asset: Asset
    since: datetime | None
    by: Speaker | None

    def __post_init__(self) -> None:
        require_instants(since=self.since)


class Histories(Protocol):
    """What a picture went through, strongly consistent."""

    def versions(self, asset: AssetId, *, after: Cursor | None = None) -> Page[Version]:
        """
        The latest first; left out is what names anybody whose key is gone.

        A page may be empty though others follow.
        """


@dataclass(frozen=True, slots=True)
class Beside:
    before: AssetId | None
    after: AssetId | None


class Neighbours(Protocol):
    """Which pictures lie beside one in its collection, in the order in which it is leafed."""

    def beside(self, asset: AssetId, *, within: CollectionId) -> Beside:
        """Strongly consistent; both None at a place where nothing lies."""
