from collections.abc import Sequence
from datetime import datetime
from typing import Final, Protocol

from quitclaim.domain.ids import AssetId, CollectionId, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.crops import CaptureKey

# Whatever lies of a find: all of it goes within a day.
FINDS: Final = "in/finds/"
# The pictures that people ask with, apart from all else: no selfie is among them.
CAPTURES: Final = f"{FINDS}asked/"
ANSWERS: Final = f"{FINDS}told/"
SEEN: Final = f"{FINDS}seen/"
# Below each of them lies what there is of one person.
OF_FINDS: Final = (CAPTURES, ANSWERS, SEEN)


class Finds(Protocol):
    """
    What lies of those who ask for themselves, a day at most: the picture each asks with until it
    was looked at, what she is told, and herself as she was found.
    """

    def form(self, find: Find, *, back_to: str) -> UploadForm:
        """What a browser posts her picture with, as a selfie."""

    def is_lying(self, find: Find) -> bool:
        """Whether a picture of hers waits to be looked at, or is being."""

    def answer(self, person: PersonId, collection: CollectionId) -> FindAnswer | None:
        """The latest; None: nothing lately."""

    def keep(self, answer: FindAnswer, *, person: PersonId, collection: CollectionId) -> None:
        """In place of the one before."""

    def drop(self, find: Find) -> None:
        """The picture she asked with."""

    def seen(self, find: Find) -> Sequence[str]:
        """Addresses of herself as she was found, each good for minutes."""

    def sweep(self, *, before: datetime) -> int:
        """Delete whatever was put before; how much that was."""


class Showing(Protocol):
    """The darkroom, which leaves of a picture only her, to be seen by herself."""

    def show(self, asset: Asset, face: Region, *, find: Find) -> bool:
        """
        Leave her among what she is shown, everybody else hidden; a repeat overwrites.

        False: nobody wrote down how large the picture is, so that nothing is cut from it.
        """


def capture_of(find: Find) -> CaptureKey:
    """Ids alone; so it needs no row that says whose it is."""
    return CaptureKey(f"{CAPTURES}{find.person}/{find.collection}/{find.run}")


def seen_at(find: Find, asset: AssetId | None = None) -> str:
    """Where she lies as she was found; of no asset: where all of it does."""
    return f"{SEEN}{find.person}/{find.run}/{asset or ''}"
