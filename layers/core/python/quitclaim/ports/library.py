from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from quitclaim.domain.ids import AssetId, Channel, CollectionId, PersonId, RenditionId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.feeds import Movement
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.tags import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Free text of an asset. Sealed under the asset's text key; repr shows nothing of it."""

    caption: str
    keywords: frozenset[str]
    credit: str = ""
    folder: str = ""
    file_name: str = ""
    tags: tuple[Tag, ...] = ()
    vouched: str = ""  # of which caption and whom somebody vouched, by a hash

    def __repr__(self) -> str:
        return "Description(…)"


class Library(Protocol):
    """
    Assets and everything about them but people's own records.

    Every read is strongly consistent but the six searches: they find pictures, they never decide.
    A stored value nobody knows makes an asset unreadable, which withholds it.
    """

    def rules(self) -> Rules: ...

    def asset(self, asset: AssetId) -> Asset | None: ...

    def asset_as_of(self, asset: AssetId, version: int) -> Asset | None:
        """An earlier version, for replay (R30); None once its evidence was erased."""

    def rules_as_of(self, version: int) -> Rules | None: ...

    def asset_version_at(self, asset: AssetId, at: datetime) -> int | None:
        """
        Which version stood at an earlier instant (R30); None: it was not there yet.

        Of those whose evidence was erased nobody knows when they began: where one of them may
        have stood then, it is named, and `asset_as_of` gives nothing for it.
        """

    def rules_version_at(self, at: datetime) -> int | None: ...

    def collections(self, ids: Iterable[CollectionId]) -> Mapping[CollectionId, CollectionRule]: ...

    def all_collections(self, *, after: Cursor | None = None) -> Page[CollectionId]:
        """Each that ever had a rule, with no lag: rows written in the rule's own transaction."""

    def roster(self, collection: CollectionId) -> Roster | None: ...

    def attestations(self, collection: CollectionId) -> tuple[Attestation, ...]: ...

    def assets_of(self, person: PersonId, *, after: Cursor | None = None) -> Page[AssetId]:
        """Every asset that shows her: rows written in the link's own transaction."""

    def assets_in(
        self, collection: CollectionId, *, after: Cursor | None = None
    ) -> Page[AssetId]: ...

    def rendition(self, rendition: RenditionId) -> Rendition | None: ...

    def renditions(self, ids: Iterable[RenditionId]) -> Mapping[RenditionId, Rendition]:
        """Those there are, the recalled too."""

    def moved_on(
        self, channel: Channel, *, since: datetime | None = None, after: Cursor | None = None
    ) -> Page[Movement]:
        """
        Each rendition that ever was on the channel once, by its last movement, the earliest first;
        a recalled one for `KEPT_FOR` at least. `since`: from that instant on, itself included.
        """

    def verdicts_of(self, asset: AssetId) -> Mapping[Channel, StoredVerdict]:
        """As they were last written down; nothing is served by them."""

    def renditions_of(self, asset: AssetId) -> tuple[Rendition, ...]:
        """Those that are out, the recalled left out."""

    def describe(self, asset: AssetId, description: Description) -> None:
        """Seal the text and renew its search rows; a repeat changes nothing."""

    def description(self, asset: AssetId) -> Description | None:
        """None when there is none, or its key is gone."""

    def with_keyword(self, keyword: str, *, after: Cursor | None = None) -> Page[AssetId]: ...

    def taken_in(self, month: date, *, after: Cursor | None = None) -> Page[AssetId]: ...

    def usable_on(
        self, channel: Channel, outcome: Outcome, *, after: Cursor | None = None
    ) -> Page[AssetId]: ...

    def needing(self, need: Need, *, after: Cursor | None = None) -> Page[AssetId]:
        """By a stored verdict of any channel, in order of id; once a page, though maybe on two."""

    def due(self, at: datetime, *, after: Cursor | None = None) -> Page[AssetId]:
        """Whose stored verdict was good until `at` at most, once a channel; longest due first."""
