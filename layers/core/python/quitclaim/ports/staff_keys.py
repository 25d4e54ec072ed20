from typing import Protocol


class StaffKeys(Protocol):
    """The keys under which the log names staff: one a year, so that no year leads to another."""

    def of_year(self, year: int) -> bytes:
        """Made by whoever asks first, and the same for everybody ever after."""
