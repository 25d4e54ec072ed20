from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.ids import PackId, RenditionId, ZipId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.zips import ZipState
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.library import Library
from quitclaim.ports.paging import batches, every
from quitclaim.ports.work import Remove, Work
from quitclaim.ports.zips import Zips, packed_in
from quitclaim.usecases.disposing import pictured_by

# Longer than a rendition waits for its row, and the longest that a message waits.
_LATER: Final = timedelta(minutes=15)
_TOGETHER: Final = 100


@dataclass(frozen=True, slots=True)
class SweepRenditions:
    library: Library
    blobs: Blobs
    zips: Zips

    def __call__(self, keys: Iterable[str] | None = None) -> int:
        """
        Delete bytes that no row puts out: a publication lost its race, or a recall crashed.

        They were never served. Returns how many there were. `keys`: of these only, which were
        found a while ago; right after its bytes a rendition gets its row.
        """
        strays = list(self.strays() if keys is None else filter(self._is_stray, keys))
        for key in strays:
            self.blobs.delete(Shelf.PICTURES, key)
        return len(strays)

    def strays(self) -> Iterator[str]:
        keys = tuple(every(lambda after: self.blobs.keys(Shelf.PICTURES, after=after)))
        return (key for key in keys if self._is_stray(key))

    def _is_stray(self, key: str) -> bool:
        pictured = pictured_by(key)
        if pictured is not None:
            # Its asset may be on its way: only what was deleted leaves a thumbnail for nobody.
            asset = self.library.asset(pictured)
            return asset is not None and asset.fate is Fate.DELETED
        packed = packed_in(key)
        if packed is not None:
            return self._is_stray_pack(*packed)
        row = self.library.rendition(RenditionId(key))
        return row is None or row.recalled_at is not None

    def _is_stray_pack(self, zip_: ZipId, under: PackId) -> bool:
        """Of no zip, or another attempt at it; or something in it was recalled."""
        found = self.zips.zip(zip_)
        if found is None or found.pack != under:
            # Whoever packs is about to write down that these are its bytes.
            return found is None or found.state is not ZipState.PACKING
        rows = self.library.renditions(found.renditions).values()
        return any(row.recalled_at is not None for row in rows)


@dataclass(frozen=True, slots=True)
class FindStrays:
    library: Library
    blobs: Blobs
    zips: Zips
    work: Work

    def __call__(self) -> int:
        """How many lie there that nothing puts out at this moment; they are looked at once more."""
        strays = tuple(SweepRenditions(self.library, self.blobs, self.zips).strays())
        for few in batches(strays, _TOGETHER):
            self.work.send(Remove(tuple(few)), later=_LATER)
        return len(strays)
