"""Faces that are kept for no reason any more, collection by collection (R58)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from quitclaim.domain.forgetting.settling import Settling, Unsettled
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keepings import Keepings
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page
from quitclaim.usecases.reading_scenes import everybody
from quitclaim.usecases.set_rules import rules_of

# So many pages of pictures without any such face are gone through before the asker is answered.
_PAGES: Final = 5


@dataclass(frozen=True, slots=True)
class Overdue:
    """A picture, and each face of it that somebody has to see to."""

    asset: Asset
    faces: tuple[Unsettled, ...]


@dataclass(frozen=True, slots=True)
class ListUnsettled:
    consents: Consents
    library: Library
    catalogue: Catalogue
    keepings: Keepings
    clock: Clock

    def __call__(self, collection: CollectionId, *, after: Cursor | None = None) -> Page[Overdue]:
        """
        In the order of the collection's pages; a page may be empty though others follow.

        Read where nothing lags: whoever has just been seen to is on it no more.
        """
        rules = rules_of(self.library)
        for _ in range(_PAGES):
            page = self.library.assets_in(collection, after=after)
            found = self._overdue(page, rules)
            after = page.following
            if found or after is None:
                return Page(found, after)
        return Page((), after)

    def _overdue(self, page: Page[AssetId], rules: Rules) -> tuple[Overdue, ...]:
        found = self.catalogue.assets(page.items)
        assets = [found[one] for one in page.items if one in found]
        linked = {face.link.person for asset in assets for face in asset.faces if face.link}
        settling = Settling(
            people=everybody(self.consents, linked),
            latitude=rules.latitude,
            within=rules.settle_within,
        )
        listed = self._listed(assets, settling)
        # A word that justifies is asked for only where it would be of any use.
        faces = [(face.asset, face.face) for one in listed for face in one.faces]
        said = self.keepings.justified(faces) if faces else ()
        rest = replace(settling, justifications=said)
        return self._listed((one.asset for one in listed), rest)

    def _listed(self, assets: Iterable[Asset], settling: Settling) -> tuple[Overdue, ...]:
        now = self.clock.now()
        listed = (Overdue(asset, tuple(settling.overdue(asset, at=now))) for asset in assets)
        return tuple(one for one in listed if one.faces)
