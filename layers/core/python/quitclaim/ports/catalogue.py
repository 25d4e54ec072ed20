from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from quitclaim.domain.checks import require_text
from quitclaim.domain.ids import AssetId, Channel, CollectionId
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """
    What people call a collection. Sealed: a folder may be named after anybody.

    `folder`: where uploads for it go, whatever it is called by now.
    """

    name: str
    folder: str
    opened_at: datetime

    def __post_init__(self) -> None:
        require_text(name=self.name, folder=self.folder)
        require_instants(opened_at=self.opened_at)

    def __repr__(self) -> str:
        return "Label(…)"


class Catalogue(Protocol):
    """What staff leafs through, a page at once. It finds and shows, and decides nothing."""

    def label(self, collection: CollectionId, label: Label) -> None:
        """Seal the name and list the collection; the last word counts."""

    def labels(self, ids: Iterable[CollectionId]) -> Mapping[CollectionId, Label]:
        """Those that have one which can be read."""

    def collections(self, *, after: Cursor | None = None) -> Page[CollectionId]:
        """The latest opened first; a new one may be missing for a moment."""

    def assets(self, ids: Iterable[AssetId]) -> Mapping[AssetId, Asset]:
        """Strongly consistent; one that nobody can read comes as such, as from the library."""

    def descriptions(self, ids: Iterable[AssetId]) -> Mapping[AssetId, Description]:
        """Those whose text can be read."""

    def verdicts(
        self, ids: Collection[AssetId], *, channels: Collection[Channel]
    ) -> Mapping[AssetId, Mapping[Channel, StoredVerdict]]:
        """
        As they were last written down on these channels, strongly consistent, of each asset.

        One that nobody can read is reported and left out, as from the library.
        """
