from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel, CollectionId, PersonId, RenditionId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.past import version_standing
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.writes import RULES
from tests.fakes.calls import port_call
from tests.fakes.in_memory_feeds import InMemoryFeeds
from tests.fakes.world import Report


@dataclass(frozen=True, slots=True)
class InMemoryLibrary(InMemoryFeeds):
    @port_call("library.rules")
    def rules(self) -> Rules:
        if self.world.rules is None:
            raise NotFound("there are no rules yet: write the first")
        return self.world.rules

    @port_call("library.asset")
    def asset(self, asset: AssetId) -> Asset | None:
        known = self.world.assets.get(asset)
        if known is None or asset not in self.world.spoiled:
            return known
        problem = self.world.spoiled[asset]
        self.world.reports.append(Report("asset", asset, problem))
        return replace(known, faces=(), presences=(), unreadable=problem)

    @port_call("library.asset_as_of")
    def asset_as_of(self, asset: AssetId, version: int) -> Asset | None:
        known = self.world.assets_as_of.get((asset, version))
        if known is None or not self.world.have_keys(known.named):
            return None
        return known

    @port_call("library.rules_as_of")
    def rules_as_of(self, version: int) -> Rules | None:
        return self.world.rules_as_of.get(version)

    @port_call("library.asset_version_at")
    def asset_version_at(self, asset: AssetId, at: datetime) -> int | None:
        known = [version for one, version in self.world.assets_as_of if one == asset]
        return self._standing(asset, known, at=at)

    @port_call("library.rules_version_at")
    def rules_version_at(self, at: datetime) -> int | None:
        return self._standing(RULES, [*self.world.rules_as_of], at=at)

    @port_call("library.collections")
    def collections(self, ids: Iterable[CollectionId]) -> Mapping[CollectionId, CollectionRule]:
        known = self.world.collections
        return {collection: known[collection] for collection in ids if collection in known}

    @port_call("library.roster")
    def roster(self, collection: CollectionId) -> Roster | None:
        return self.world.rosters.get(collection)

    @port_call("library.attestations")
    def attestations(self, collection: CollectionId) -> tuple[Attestation, ...]:
        return tuple(self.world.attestations[collection])

    @port_call("library.all_collections")
    def all_collections(self, *, after: Cursor | None = None) -> Page[CollectionId]:
        page = self.world.pages.page(self.world.collections, of="collections", after=after)
        return Page(tuple(CollectionId(row) for row in page.items), page.following)

    @port_call("library.assets_of")
    def assets_of(self, person: PersonId, *, after: Cursor | None = None) -> Page[AssetId]:
        return self.page(self.world.assets_of[person], of=f"person:{person}", after=after)

    @port_call("library.assets_in")
    def assets_in(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[AssetId]:
        rows = self.world.assets_in[collection]
        return self.page(rows, of=f"collection:{collection}", after=after)

    @port_call("library.rendition")
    def rendition(self, rendition: RenditionId) -> Rendition | None:
        return self.world.renditions.get(rendition)

    @port_call("library.renditions_of")
    def renditions_of(self, asset: AssetId) -> tuple[Rendition, ...]:
        ids = sorted(self.world.renditions_of[asset])
        rows = (self.world.renditions[rendition] for rendition in ids)
        return tuple(row for row in rows if row.recalled_at is None)

    @port_call("library.verdicts_of")
    def verdicts_of(self, asset: AssetId) -> Mapping[Channel, StoredVerdict]:
        return dict(self.world.verdicts[asset])

    def _standing(self, subject: str, known: list[int], *, at: datetime) -> int | None:
        since = self.world.since
        latest = sorted(known, reverse=True)
        return version_standing(((one, since.get((subject, one))) for one in latest), at=at)
