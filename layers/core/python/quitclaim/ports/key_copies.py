from collections.abc import Collection
from typing import Protocol

from quitclaim.ports.keys import Owner


class KeyCopies(Protocol):
    """
    The one copy of the keys table: what brings it back when it is lost (R37).

    Keys are copied as they are wrapped. Those of templates are in no copy: whoever was enrolled
    enrols again, and a consent that ended meanwhile brings no key back (I1).
    """

    def take(self) -> int:
        """In the place of the one before; returns how many keys are in it."""

    def begin(self) -> None:
        """
        Put back what wraps the keys, and what names who is on a list.

        Raises NotFound where there is no copy, ImpossibleValue where something else wraps keys by
        now: two halves of a table would open each other's nothing. Nothing is ever written over.
        """

    def owners(self) -> frozenset[Owner]:
        """Whose keys are in it."""

    def put_back(self, *, leaving_out: Collection[Owner]) -> int:
        """
        All keys, where none is yet; of those left out only the one that seals evidence, which an
        erasure leaves as well. Idempotent. Returns how many keys in the copy are such.
        """
