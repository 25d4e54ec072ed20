from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final

from quitclaim.domain.pictures.uploads import Upload
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.usecases.ingest_upload import IngestUpload

# A sweep has minutes; what it leaves, the next one finds.
_A_SWEEP: Final = 200


@dataclass(frozen=True, slots=True)
class SweepInbox:
    """Take up what no event ever announced, or whose event was lost (R51)."""

    ingest: IngestUpload

    def __call__(self, *, put_within: timedelta | None = None, most: int = _A_SWEEP) -> int:
        """
        Return how many were taken up; without `put_within` everything is looked at.

        Raises what the first of them failed with, after all others were taken up.
        """
        taken, failures = 0, list[Exception]()
        for upload in every(partial(self._uploads, put_within)):
            if upload.is_answer or upload.is_folder or self.ingest.settlements.settled(upload):
                continue
            try:
                self.ingest(upload)
            except Exception as failure:  # noqa: BLE001  one poisonous upload would bar all behind it
                failures.append(failure)
                continue
            taken += 1
            if taken == most:
                break
        if failures:
            raise failures[0]
        return taken

    def _uploads(self, put_within: timedelta | None, after: Cursor | None) -> Page[Upload]:
        return self.ingest.inbox.uploads(put_within=put_within, after=after)
