"""What the clock alone does to archives: somebody died packing one, or its days are over."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.archives.archives import Archive, ArchiveState
from quitclaim.ports.archives import Archives
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.usecases.archive_desk import living
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures

# After so long the next sweep goes on.
_LONG_ENOUGH: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class SweepArchives:
    archives: Archives
    consents: Consents
    clock: Clock
    draw: DrawOwnPictures

    def __call__(self) -> int:
        """
        How many were seen to.

        What waits too long begins anew: with the pictures, of which those that are there are not
        made again.
        """
        began, found = self.clock.now(), 0
        for one in self.archives.everybodys():
            if self.clock.now() >= began + _LONG_ENOUGH:
                break
            found += self._seen_to(one)
        return found

    def _seen_to(self, archive: Archive) -> bool:
        now = self.clock.now()
        if self._is_nobodys(archive) or archive.is_history(at=now):
            self.archives.drop(archive)
            return True
        is_over = archive.state(at=now) in (ArchiveState.LAPSED, ArchiveState.FAILED)
        if archive.is_there and is_over:
            self.archives.empty(archive)
            return True
        if archive.is_late(at=now):
            self.draw(archive.person)
            return True
        return False

    def _is_nobodys(self, archive: Archive) -> bool:
        """What a crash left of somebody who is erased."""
        both = {archive.person, archive.reader}
        return any(living(self.consents, one) is None for one in both)
