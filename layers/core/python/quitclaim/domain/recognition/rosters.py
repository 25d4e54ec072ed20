"""A closed set of people, and an editor's word that nobody else is in certain pictures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.checks import require, require_some
from quitclaim.domain.ids import (
    AssetId,
    CollectionId,
    MemberId,
    PersonId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.assets import Asset

# Whoever attests to pictures not taken yet can see no further ahead than an event lasts.
LONGEST_AHEAD: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    collection: CollectionId
    people: frozenset[PersonId]
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection)
        for person in self.people:
            require_uuids(person=person)
        require(self.version >= 1, "a version counts from 1")

    @property
    def named(self) -> frozenset[PersonId]:
        return self.people

    def changed(self, people: Iterable[PersonId]) -> "Roster":
        """A change voids every attestation: they name the version they spoke of."""
        return replace(self, people=frozenset(people), version=self.version + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAssets:
    assets: frozenset[AssetId]

    def __post_init__(self) -> None:
        require_some(assets=self.assets)
        for asset in self.assets:
            require_hashes(asset=asset)

    def covers(self, asset: Asset) -> bool:
        return asset.id in self.assets


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What these uploaders put until an instant at most seven days away."""

    uploaders: frozenset[MemberId]
    starts_at: datetime
    until: datetime

    def __post_init__(self) -> None:
        require_some(uploaders=self.uploaders)
        for uploader in self.uploaders:
            require_uuids(uploader=uploader)
        require_instants(starts_at=self.starts_at, until=self.until)
        require(
            self.starts_at < self.until <= self.starts_at + LONGEST_AHEAD,
            "an attestation reaches at most seven days ahead: give an earlier end",
        )

    def covers(self, asset: Asset) -> bool:
        if asset.added_at is None or asset.added_by not in self.uploaders:
            return False
        return self.starts_at <= asset.added_at < self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """An editor (who may be the photographer) answers for it: everyone here is on the roster."""

    collection: CollectionId
    roster_version: int
    subject: NamedAssets | Arrivals
    by: MemberId
    at: datetime

    def __post_init__(self) -> None:
        require_uuids(collection=self.collection, by=self.by)
        require_instants(at=self.at)
        require(self.roster_version >= 1, "an attestation names the roster's version, from 1")

    @property
    def version(self) -> int:
        """It is said once; another roster, another attestation."""
        return 1

    def holds(self, asset: Asset, roster: Roster) -> bool:
        return (
            self.collection == roster.collection
            and self.roster_version == roster.version
            and self.subject.covers(asset)
        )
