"""
The second pass of an erasure: whoever counts is not whoever erased (R36, I7).

It shares no code, no index and no pointer with the eraser: it reads every store as a whole, so
that what a lost pointer hid from the one is found by the other. It opens nothing.
"""

from collections.abc import Collection
from typing import Protocol

from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.ids import AssetId, PersonId


class Witness(Protocol):
    def clues(self, people: Collection[PersonId], *, addresses: Collection[str]) -> Clues:
        """
        Everything by which she could be found, as it stands now: before her keys and rows go.

        `people`: every id she has; `addresses`: where letters reached her. After a crash it gives
        what is still there, and what is not there any more hides nothing.
        """

    def sightings(self, clues: Clues, *, held: Collection[AssetId]) -> tuple[Sighting, ...]:
        """
        Everything that still names or shows her, of every store, each thing once.

        `held`: what a legal hold keeps, or what nobody can read; all that it keeps is said so.
        What changes while it reads is seen as it was or as it is. StoreUnavailable where a store
        could not be read to its end: nothing is certified by half a look.
        """
