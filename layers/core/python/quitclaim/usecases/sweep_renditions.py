from dataclasses import dataclass

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.usecases.disposing import pictured_by


@dataclass(frozen=True, slots=True)
class SweepRenditions:
    library: Library
    blobs: Blobs

    def __call__(self) -> int:
        """
        Delete bytes that no row puts out: a publication lost its race, or a recall crashed.

        They were never served. Returns how many there were. Run it apart from publishing jobs'
        own minute, or a rendition about to get its row is made again.
        """
        keys = tuple(every(lambda after: self.blobs.keys(Shelf.PICTURES, after=after)))
        strays = [key for key in keys if self._is_stray(key)]
        for key in strays:
            self.blobs.delete(Shelf.PICTURES, key)
        return len(strays)

    def _is_stray(self, key: str) -> bool:
        pictured = pictured_by(key)
        if pictured is not None:
            # Its asset may be on its way: only what was deleted leaves a thumbnail for nobody.
            asset = self.library.asset(pictured)
            return asset is not None and asset.fate is Fate.DELETED
        row = self.library.rendition(RenditionId(key))
        return row is None or row.recalled_at is not None
