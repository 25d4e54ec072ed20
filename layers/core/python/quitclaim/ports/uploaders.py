from typing import Protocol


class Uploaders(Protocol):
    """Who puts pictures into the inbox, by the name that begins their keys."""

    def lately(self) -> tuple[str, ...]:
        """Those of whom something lies there: a week of uploads."""
