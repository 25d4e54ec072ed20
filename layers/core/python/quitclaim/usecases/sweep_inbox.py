from dataclasses import dataclass
from typing import Final

from quitclaim.ports.inbox import Inbox, Settlements
from quitclaim.ports.paging import every
from quitclaim.usecases.ingest_upload import IngestUpload

# A sweep has minutes; what it leaves, the next one finds.
_A_SWEEP: Final = 200


@dataclass(frozen=True, slots=True)
class SweepInbox:
    """Take up what no event ever announced, or whose event was lost (R51)."""

    inbox: Inbox
    settlements: Settlements
    ingest: IngestUpload

    def __call__(self, *, most: int = _A_SWEEP) -> int:
        """Return how many were taken up."""
        taken = 0
        for upload in every(lambda after: self.inbox.uploads(after=after)):
            if upload.is_answer or upload.is_folder or self.settlements.settled(upload):
                continue
            self.ingest(upload)
            taken += 1
            if taken == most:
                break
        return taken
