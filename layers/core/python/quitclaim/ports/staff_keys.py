from collections.abc import Iterable, Mapping
from typing import Protocol

from quitclaim.domain.ids import AssetId


class StaffKeys(Protocol):
    """The keys under which the log names staff: one a year, so that no year leads to another."""

    def of_year(self, year: int) -> bytes:
        """Made by whoever asks first, and the same for everybody ever after."""


class StaffKeyHolders(Protocol):
    """Which years are still named; whoever ends one drops the text key of its holder."""

    def holders(self, years: Iterable[int]) -> Mapping[int, AssetId]:
        """Of those years whose key is there, read consistently."""
