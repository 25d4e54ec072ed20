from dataclasses import dataclass
from typing import Final

from quitclaim.domain.ids import AssetId
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.paging import batches, every
from quitclaim.ports.work import Decide, Work
from quitclaim.usecases.spread_work import TOGETHER

# No more than is worked off until the next look: else the queue would grow by what is in it.
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class LookAgain:
    """What the clock alone changes: stored verdicts whose time is over, published or not (R6)."""

    library: Library
    clock: Clock
    work: Work

    def __call__(self) -> int:
        """
        How many assets are to be decided on again, the longest due first.

        Until that is done they stay on the list, and are found again by the next look.
        """
        due = self._due()
        for few in batches(due, TOGETHER):
            self.work.send(Decide(tuple(few)))
        return len(due)

    def _due(self) -> tuple[AssetId, ...]:
        """Each once, whatever on how many channels."""
        now, found = self.clock.now(), dict[AssetId, None]()
        for asset in every(lambda after: self.library.due(now, after=after)):
            found[asset] = None
            if len(found) == MOST:
                break
        return tuple(found)
