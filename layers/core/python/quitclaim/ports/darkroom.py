from collections.abc import Iterable
from typing import Protocol

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.regions import Region


class Darkroom(Protocol):
    """The only place where picture bytes are decoded."""

    def redact(self, asset: AssetId, regions: Iterable[Region]) -> bytes:
        """The picture with these regions destroyed and no metadata; none: a clean copy."""
