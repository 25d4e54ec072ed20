from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from quitclaim.domain.ids import ZipId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.publishing.zips import ZipState
from quitclaim.ports.paging import every
from quitclaim.ports.zips import Packing
from quitclaim.usecases.pack_zip import PackZip
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.zip_desk import ZipDesk

# Longer than anybody packs.
_ABANDONED: Final = timedelta(minutes=15)
# After so long the next sweep goes on.
_LONG_ENOUGH: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class SweepZips(ZipDesk):
    """What the clock alone does to zips: whoever was to pack one died, or its day is over."""

    packing: Packing
    pack: PackZip

    def __call__(self) -> int:
        """How many were seen to; bytes of attempts that ended nowhere go too."""
        began, found = self.clock.now(), 0
        self.packing.abandon(began - _ABANDONED)
        for one in tuple(every(lambda after: self.zips.due(began, after=after))):
            if self.clock.now() >= began + _LONG_ENOUGH:
                break
            until_it_holds(partial(self._end, one))
            self.pack(one)
            found += 1
        return found

    def _end(self, zip_: ZipId) -> None:
        """The list may lag: what is read again decides."""
        found, now = self.zips.zip(zip_), self.clock.now()
        if found is None or found.state is not ZipState.READY or found.is_there(at=now):
            return
        self.move(found.over(at=now), found, became=EventType.ZIP_ENDED)
        self.packing.clear(zip_)
