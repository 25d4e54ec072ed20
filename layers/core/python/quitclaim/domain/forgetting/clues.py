"""Everything by which somebody could be found, taken down before her keys go (R36, I7)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import (
    AssetId,
    DocumentHash,
    PersonId,
    RenditionId,
    TemplateId,
    ZipId,
    require_hashes,
    require_uuids,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """
    In memory for as long as an erasure takes, and never written down.

    `people`: every id she has; `records`: her consents, requests, links and whatever else is filed
    under her; `documents`: her sealed papers; `assets`: what ever named her; `renditions`: of which
    asset that names her now; `zips`: which of these are in it; `addresses`: where letters reached
    her.
    """

    people: frozenset[PersonId]
    records: frozenset[str] = frozenset()
    documents: frozenset[DocumentHash] = frozenset()
    templates: frozenset[TemplateId] = frozenset()
    assets: frozenset[AssetId] = frozenset()
    renditions: Mapping[RenditionId, AssetId] = field(default_factory=dict)
    zips: Mapping[ZipId, frozenset[RenditionId]] = field(default_factory=dict)
    addresses: frozenset[str] = field(default=frozenset(), repr=False)

    def __post_init__(self) -> None:
        for one in (*self.people, *self.templates, *self.renditions, *self.zips):
            require_uuids(clue=one)
        for one in (*self.assets, *self.documents):
            require_hashes(clue=one)

    def sought_in(self, store: Store, *, assets: frozenset[AssetId]) -> frozenset[str]:
        """
        What names or shows her there; her own ids do everywhere.

        `assets`: of hers, those that nothing else keeps. In a picture that others are in too she
        is redacted, and its original stays.
        """
        return self.people | self._besides(store, assets)

    def kept_with(self, held: Collection[AssetId]) -> frozenset[str]:
        """These assets, and what was made of nothing else of hers."""
        renditions = frozenset(one for one, asset in self.renditions.items() if asset in held)
        zips = (one for one, packed in self.zips.items() if packed <= renditions)
        return frozenset((*held, *renditions, *zips))

    def _besides(self, store: Store, assets: frozenset[AssetId]) -> frozenset[str]:
        match store:
            case Store.PEOPLE | Store.SELFIES | Store.EXPORTS:
                return self.records
            case Store.PAPERS:
                return self.records | self.documents
            case Store.GALLERY | Store.SEARCH_NODE:
                return frozenset(self.templates)
            case Store.PICTURES:
                return frozenset((*self.renditions, *self.zips, *assets))
            case Store.ORIGINALS | Store.KEYS:
                return frozenset(assets)
            case _:
                return frozenset()
