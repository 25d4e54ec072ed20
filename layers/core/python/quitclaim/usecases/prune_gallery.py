"""What lingers in a gallery after its templates went: taken out, and looked after until it is."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.library import Library
from quitclaim.ports.recognising import Settle, ToRecognise

# A node lets go of what was deleted half a minute later.
LET_GO: Final = timedelta(seconds=45)
# Whoever goes on after that is the clock.
MOST_LOOKS: Final = 4


@dataclass(frozen=True, slots=True)
class PruneGallery:
    gallery: Gallery
    to_recognise: ToRecognise

    def __call__(self, person: PersonId) -> None:
        """
        After a no: found by no search and no count from the return on, and in no file soon after.

        It never took effect only now: a template without its key is compared with nothing (I1).
        """
        self.gallery.prune(person)
        self.to_recognise.send(Settle(0), later=LET_GO)


@dataclass(frozen=True, slots=True)
class SettleGallery:
    gallery: Gallery
    to_recognise: ToRecognise

    def __call__(self, settle: Settle) -> bool:
        """Whatever stands on nothing goes, whoever was told of it; True: no trace is left."""
        is_settled = self.gallery.settle()
        if not is_settled and settle.look < MOST_LOOKS:
            self.to_recognise.send(Settle(settle.look + 1), later=LET_GO)
        return is_settled


@dataclass(frozen=True, slots=True)
class EndGallery:
    gallery: Gallery
    library: Library

    def __call__(self, collection: CollectionId) -> bool:
        """Whether nothing is compared there any more, and what was copied for it went."""
        rule = self.library.collections([collection]).get(collection)
        if rule is not None and rule.mode is Mode.ROSTER:
            return False
        self.gallery.end(collection)
        return True
