"""What was deleted and is not taken in again, and who was erased: two lists that name nothing."""

from collections.abc import Iterable
from typing import Protocol

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import ContentHash, PersonId


class Roll(Word):
    """Each list is kept under a key of its own: whoever may ask one learns nothing of the other."""

    ERASED = "erased"
    BLOCKED = "blocked"


class BlockList(Protocol):
    """
    Keyed hashes of the bytes and of the pixels of what was deleted (R36).

    Without the key nobody can tell of what they are, or that they are of any picture at hand.
    What `block` returned from is found by whoever asks afterwards; nothing is ever taken off.
    """

    def block(self, *contents: ContentHash) -> None:
        """Idempotent."""

    def holds(self, content: ContentHash) -> bool:
        """Raises where the list cannot be read, or its key is lost: nothing is guessed."""

    def among(self, contents: Iterable[ContentHash]) -> frozenset[ContentHash]:
        """Those that are on it, for whoever may read the whole of it; raises as `holds` does."""


class ErasureList(Protocol):
    """
    Keyed hashes of the ids of whoever was erased (R37), in no table that a recovery brings back.

    A person is put on it before her key goes: there is no instant at which she is erased and a
    replay would not know it.
    """

    def add(self, people: Iterable[PersonId]) -> None:
        """Idempotent; returns once whoever asks finds them."""

    def among(self, people: Iterable[PersonId]) -> frozenset[PersonId]:
        """Those who are on it. Raises where it cannot be read, or its key is lost."""
