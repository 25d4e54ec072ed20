"""The scenes of a page of pictures, in as few reads as there are kinds of records."""

from collections.abc import Collection
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.scene import Scene
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.usecases.reading_scenes import everybody


@dataclass(frozen=True, slots=True)
class ManyScenes:
    consents: Consents
    library: Library
    catalogue: Catalogue

    def __call__(self, ids: Collection[AssetId], rules: Rules) -> tuple[Scene, ...]:
        """
        Those of `ids` that are there, in their order; as consistent as a single one.

        `rules`: read before.
        """
        found = self.catalogue.assets(ids)
        return self.of(tuple(found[one] for one in ids if one in found), rules)

    def of(self, assets: Collection[Asset], rules: Rules) -> tuple[Scene, ...]:
        """`assets`: read after `rules`."""
        collections = self.library.collections(
            sorted({collection for asset in assets for collection in asset.memberships})
        )
        people = everybody(self.consents, {person for asset in assets for person in asset.people})
        return tuple(
            Scene(
                asset=asset,
                rules=rules,
                collections={
                    one: collections[one] for one in asset.memberships if one in collections
                },
                people={person: people[person] for person in asset.people},
            )
            for asset in assets
        )
