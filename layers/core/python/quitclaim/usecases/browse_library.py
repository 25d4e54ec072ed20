"""What staff sees of the library: collections by name, their pictures, one of them (R32, R42)."""

from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.pictures.assets import Asset, Fate
from quitclaim.ports.catalogue import Catalogue, Label
from quitclaim.ports.library import Description, Library
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """`label` None: nobody can read its name any more; the collection is there all the same."""

    collection: CollectionId
    rule: CollectionRule
    label: Label | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    asset: Asset
    description: Description | None


@dataclass(frozen=True, slots=True)
class BrowseLibrary:
    library: Library
    catalogue: Catalogue

    def collections(self, *, after: Cursor | None = None) -> Page[Listed]:
        page = self.catalogue.collections(after=after)
        return Page(self._listed(*page.items), page.following)

    def collection(self, collection: CollectionId) -> Listed:
        for found in self._listed(collection):
            return found
        raise NotFound(collection)

    def pictures(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[Shown]:
        """In no order that means anything; what is deleted is not shown."""
        return self.shown(self.library.assets_in(collection, after=after))

    def shown(self, page: Page[AssetId]) -> Page[Shown]:
        """Those of a page that are there, in its order."""
        assets = self.catalogue.assets(page.items)
        texts = self.catalogue.descriptions(assets)
        shown = (assets[one] for one in page.items if one in assets)
        return Page(
            tuple(
                Shown(asset=asset, description=texts.get(asset.id))
                for asset in shown
                if is_there(asset)
            ),
            page.following,
        )

    def picture(self, asset: AssetId) -> Shown:
        found = self.library.asset(asset)
        if found is None or not is_there(found):
            raise NotFound(asset)
        return Shown(asset=found, description=self.library.description(asset))

    def memberships(self, asset: Asset) -> tuple[Listed, ...]:
        return self._listed(*sorted(asset.memberships))

    def _listed(self, *ids: CollectionId) -> tuple[Listed, ...]:
        rules, labels = self.library.collections(ids), self.catalogue.labels(ids)
        return tuple(
            Listed(collection=one, rule=rules[one], label=labels.get(one))
            for one in ids
            if one in rules
        )


def is_there(asset: Asset) -> bool:
    """Withheld for an erased person it is still looked after; deleted or blocked it is not."""
    return asset.fate is None or asset.fate is Fate.WITHHELD
