from collections.abc import Iterator
from typing import Protocol

from quitclaim.domain.ids import AssetId, PersonId


class Recovered(Protocol):
    """
    What tables name that somebody brought back, found by reading all of them (R37).

    No list and no index of theirs is believed: they were written at different instants.
    """

    def people(self) -> Iterator[PersonId]:
        """Every id that may be a person's, wherever it stands; as often as it stands there."""

    def assets(self) -> Iterator[AssetId]: ...
