"""What a recall does to zips that hold what was recalled: their bytes go with it (R29)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from quitclaim.domain.ids import PackId, RenditionId, ZipId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.zips import Packing
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.zip_desk import ZipDesk


@dataclass(frozen=True, slots=True)
class EmptyZips(ZipDesk):
    packing: Packing

    def __call__(self, zips: Iterable[ZipId], *, of: RenditionId) -> None:
        """
        The row first, so that nothing serves it; then the bytes, of every attempt at it.

        What is ready is over, and is ordered anew; what is being packed goes on without. Whatever
        a crash left, the next call goes on with.
        """
        for one in sorted(set(zips)):
            left = until_it_holds(partial(self._emptied, one, of=of))
            self.packing.clear(one, but=left)

    def _emptied(self, zip_: ZipId, *, of: RenditionId) -> PackId | None:
        """Which bytes may stay: packed anew, without it."""
        found = self.zips.zip(zip_)
        if found is None:
            return None
        if of not in found.renditions:
            return found.pack
        emptied = found.without(of, at=self.clock.now())
        became = EventType.ZIP_ENDED if emptied.has_ended else EventType.ZIP_CHANGED
        return self.move(emptied, found, became=became).pack
