from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId, PackId, ZipId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Way
from quitclaim.domain.publishing.zips import Unpacked, Zip, ZipState
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.ports.selections import Selections
from quitclaim.ports.zips import Lister, Packing
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.take_rendition import TakeRendition, Wish
from quitclaim.usecases.zip_desk import ZipDesk
from quitclaim.usecases.zip_files import ZipFiles

# A round decides for so long; bytes are packed by one that has most of its time before it.
_DECIDES_FOR: Final = timedelta(seconds=60)
_PACKS_BEFORE: Final = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class PackZip(ZipDesk):
    selections: Selections
    library: Library
    catalogue: Catalogue
    blobs: Blobs
    packing: Packing
    take: TakeRendition
    lister: Lister

    def __call__(self, zip_: ZipId) -> ZipState | None:
        """
        Pack what was ordered, or as much of it as a round takes; None where nobody has to.

        Every picture goes through the decision of a download, at that instant, and is on record in
        the commit that puts it into the zip: once, however often this is called and wherever it
        died. The bytes come after, under an id nobody knows, and count with the row that names
        exactly what is in them.
        """
        began = self.clock.now()
        held = until_it_holds(partial(self._held, zip_))
        if held is None or held.has_ended:
            return None if held is None else held.state
        if not self._fill(held, until=began + _DECIDES_FOR):
            return None
        if self.clock.now() >= began + _PACKS_BEFORE:
            return self._moved(held, lambda one: one.put_aside(at=self.clock.now()))
        return until_it_holds(partial(self._pack, held))

    def _held(self, zip_: ZipId) -> Zip | None:
        """The zip as ours for a while; None where it is somebody else's, or nothing is to do."""
        found, now = self.zips.zip(zip_), self.clock.now()
        if found is None or not found.is_free(at=now):
            return None
        if found.is_hopeless(at=now):
            failed = found.failed(Unpacked.GIVEN_UP, at=now)
            return self.move(failed, found, became=EventType.ZIP_ENDED)
        return self.move(found.held(at=now), found, became=EventType.ZIP_CHANGED)

    def _mine(self, held: Zip) -> Zip | None:
        """As it is by now; None where another round has begun."""
        now = self.zips.zip(held.id)
        is_mine = now and (now.state, now.rounds) == (ZipState.PACKING, held.rounds)
        return now if is_mine else None

    def _fill(self, held: Zip, *, until: datetime) -> bool:
        """Whether it is full, and still ours."""
        selection = self.selections.selection(held.selection)
        there = self.library.renditions(held.renditions).values()
        known = {row.asset for row in there}
        for asset in selection.assets if selection else ():
            if asset in known:
                continue
            if self.clock.now() >= until:
                self._moved(held, lambda one: one.put_aside(at=self.clock.now()))
                return False
            for row in self._out(asset, held):
                if not until_it_holds(partial(self._take, row, held)):
                    return False
        return True

    def _out(self, asset: AssetId, zip_: Zip) -> Iterator[Rendition]:
        rows = self.library.renditions_of(asset)
        return (row for row in rows if row.channel == zip_.channel)

    def _take(self, row: Rendition, held: Zip) -> bool:
        """False where the zip is not ours any more; what may not be had is simply not in it."""
        mine = self._mine(held)
        if mine is None:
            return False
        self.take.once(
            Wish(
                rendition=row.id,
                taker=mine.by,
                how=Way.ZIP,
                meant_for=mine.meant_for,
                by=Speaker(Role.STAFF, mine.by.member),
                into=mine,
            )
        )
        return True

    def _pack(self, held: Zip) -> ZipState | None:
        mine = self._mine(held)
        if mine is None:
            return None
        files = ZipFiles(self.library, self.catalogue, self.blobs, self.lister)
        under = PackId(self.chance.uuid())
        try:
            if mine.renditions:
                self.packing.pack(mine.id, under, files=files.of(mine))
            return self._done(mine, files, under=under).state
        except Conflict:
            # Something in it was recalled meanwhile: these bytes are nobody's.
            self.packing.drop(mine.id, under)
            raise

    def _done(self, mine: Zip, files: ZipFiles, *, under: PackId) -> Zip:
        now = self.clock.now()
        if files.packed:
            ready = mine.packed(*files.packed, under=under, at=now)
            return self.move(ready, mine, became=EventType.ZIP_READY)
        self.packing.drop(mine.id, under)
        failed = mine.failed(Unpacked.NOTHING, at=now)
        return self.move(failed, mine, became=EventType.ZIP_ENDED)

    def _moved(self, held: Zip, change: Callable[[Zip], Zip]) -> ZipState | None:
        def moved() -> ZipState | None:
            mine = self._mine(held)
            if mine is None:
                return None
            return self.move(change(mine), mine, became=EventType.ZIP_CHANGED).state

        return until_it_holds(moved)
