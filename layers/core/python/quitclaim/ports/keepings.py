from collections.abc import Iterable
from typing import Protocol

from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.ids import AssetId, CollectionId, FaceId


class Keepings(Protocol):
    """Why pictures are kept, and single faces all the same; every read is strongly consistent."""

    def of(self, collection: CollectionId) -> Keeping | None:
        """None where nobody said why, or what was said cannot be read."""

    def justified(self, faces: Iterable[tuple[AssetId, FaceId]]) -> tuple[Justification, ...]:
        """
        The last word on each of these that can be read, whether it still holds or not.

        Once the key of a picture's texts is gone there is none: the face is on the list again.
        """
