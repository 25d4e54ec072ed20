from datetime import timedelta
from typing import Protocol

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, CollectionId, ContentHash, MemberId, PersonId
from quitclaim.domain.pictures.uploads import Arrival, Settled, Upload
from quitclaim.domain.recognition.experience import Pseudonym
from quitclaim.ports.paging import Cursor, Page


class TakenBack(NotFound):
    """That version is gone before anybody read it: whoever put it took it back."""


class Inbox(Protocol):
    """Uploads, read by version: what is overwritten meanwhile is another upload."""

    def arrival(self, upload: Upload) -> Arrival | None:
        """None when that version is gone."""

    def digest(self, upload: Upload) -> str:
        """The SHA-256 of its bytes. Raises TakenBack when that version is gone."""

    def keep(self, upload: Upload, *, asset: AssetId) -> None:
        """Copy the bytes among the originals; idempotent. Raises TakenBack when they are gone."""

    def refuse(self, upload: Upload, *, sentence: str) -> None:
        """Leave the reason where the uploader can read it; idempotent."""

    def uploads(
        self, *, put_within: timedelta | None = None, after: Cursor | None = None
    ) -> Page[Upload]:
        """Versions older than an event's usual delay: all of them, or those put lately."""


class Settlements(Protocol):
    """What became of which upload, for as long as uploads lie in the inbox; no key in clear."""

    def settle(self, upload: Upload, settled: Settled) -> None: ...

    def settled(self, upload: Upload) -> Settled | None: ...


class Pseudonyms(Protocol):
    """Keyed names: the same for ever, and without the key nobody can tell of what."""

    def of_content(self, digest: str) -> AssetId: ...

    def of_pixels(self, digest: str) -> ContentHash:
        """Of an upright picture, whatever the file that it came in."""

    def of_folder(self, folder: str) -> CollectionId: ...

    def of_uploader(self, prefix: str) -> MemberId: ...

    def of_person(self, person: PersonId) -> Pseudonym:
        """To count people by, where nobody may be told from it who they were."""
