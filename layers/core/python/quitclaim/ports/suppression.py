from collections.abc import Collection
from typing import Protocol


class Suppression(Protocol):
    """The mail service's list of addresses that refused a letter, or complained of one."""

    def forget(self, addresses: Collection[str]) -> None:
        """Idempotent; of one that is not on it nothing is said."""
