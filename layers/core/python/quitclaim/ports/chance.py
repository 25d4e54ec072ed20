from typing import Protocol


class Chance(Protocol):
    """Where ids and secrets come from, so that a simulation can repeat itself."""

    def uuid(self) -> str:
        """A fresh UUIDv4, lower case."""

    def key(self) -> bytes:
        """32 fresh bytes, which nobody can guess."""
