"""What an erasure makes of every picture that names somebody: changed, deleted, or held (R36)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from quitclaim.domain.forgetting.erasure import Ending, Erasure, fate_of
from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.block_list import BlockList
from quitclaim.ports.changes import Change, KeyDrop
from quitclaim.ports.writes import Write
from quitclaim.usecases.disposing import dispose_of_bytes, strip, text_key
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class ErasePictures(LibraryDesk):
    blobs: Blobs
    block_list: BlockList

    def __call__(
        self, assets: Iterable[AssetId], erasure: Erasure, *, by: Speaker
    ) -> frozenset[AssetId]:
        """Those of them that a legal hold keeps, or that nobody can read until a later release."""
        return frozenset(self._held(assets, erasure, by=by))

    def _held(
        self, assets: Iterable[AssetId], erasure: Erasure, *, by: Speaker
    ) -> Iterator[AssetId]:
        for asset in sorted(assets):
            ending = until_it_holds(partial(self._from_asset, asset, erasure, by=by))
            if ending is Ending.HELD:
                yield asset

    def _from_asset(self, asset: AssetId, erasure: Erasure, *, by: Speaker) -> Ending:
        """Bytes before the row: as long as the row names her, a crash leaves it to be found."""
        found = self.known(asset)
        if found.unreadable:
            return Ending.HELD  # withheld and without her key, until a release can read it
        if found.fate is Fate.DELETED and not found.on_hold:
            self.block_list.block(*found.prints)
            dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
            strip(self, asset, by=by)
            return Ending.DELETED
        after = fate_of(found, erasure)
        if after.ending in (Ending.UNTOUCHED, Ending.HELD):
            return after.ending
        became = EventType.ASSET_CHANGED
        drops: tuple[KeyDrop, ...] = ()
        if after.ending is Ending.DELETED:
            self.block_list.block(*found.prints)
            dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
            became, drops = EventType.ASSET_DELETED, (text_key(asset),)
        for row in self.library.renditions_of(asset):
            recall(self, row, blobs=self.blobs, by=by)
        said = Announcement(became, asset, after.asset.version)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action="erase_person")
        self.commits.commit(Change(fact=fact, writes=(Write(after.asset, found),), drops=drops))
        return after.ending
