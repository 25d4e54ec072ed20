"""The second, independent pass of an erasure: every store counts what it still finds (R36, I7)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.forgetting.certificate import Certificate, Count, Reason, Remainder
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Consents
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.hooks import Deliveries
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.library import Library
from quitclaim.ports.selfies import Selfies
from quitclaim.usecases.disposing import thumbnail_of

OPENS_HER: tuple[Purpose, ...] = (Purpose.DATA, Purpose.TEMPLATE)
Counts = Mapping[Store, int]


@dataclass(frozen=True, slots=True)
class Census:
    consents: Consents
    library: Library
    keys: Keys
    gallery: Gallery
    blobs: Blobs
    ledger: Ledger
    deliveries: Deliveries
    selfies: Selfies

    def of(self, people: Collection[PersonId], *, deleted: Collection[AssetId] = ()) -> Counts:
        """
        What each store finds of her by reading, not by following what the erasure followed.

        The outbox holds ids for a minute, and what it holds of hers is sealed without what would
        open it. The inbox lets go of everything after a week, whoever is in it, and opens nothing
        again.
        """
        naming = {a for person in people for a in self.library.assets_naming(person)}
        return {
            Store.KEYS: sum(len(self.keys.holders(people, purpose=it)) for it in OPENS_HER),
            Store.GALLERY: sum(len(self.gallery.templates_of(person)) for person in people),
            Store.SELFIES: sum(self.selfies.remains(person) for person in people),
            Store.PICTURES: sum(len(self.library.renditions_of(asset)) for asset in naming)
            + sum(self._holds(Shelf.PICTURES, thumbnail_of(asset)) for asset in deleted),
            Store.ORIGINALS: sum(self._holds(Shelf.ORIGINALS, asset) for asset in deleted),
            Store.INBOX: 0,
            Store.LIBRARY: sum(self.library.remains(person) for person in people),
            Store.OUTBOX: 0,
            Store.HOOKS: sum(self.deliveries.remains(person) for person in people),
            Store.LOG: sum(self.ledger.remains(person) for person in people),
            Store.PEOPLE: sum(self.consents.remains(person) for person in people),
        }

    def _holds(self, shelf: Shelf, key: str) -> bool:
        return self.blobs.get(shelf, key) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was found and what is left, with the assets that a legal hold keeps."""

    person: PersonId
    asked_at: datetime
    erased_at: datetime
    found: Counts
    left: Counts
    held: frozenset[AssetId]

    def certificate(self, *, counted_at: datetime) -> Certificate:
        """Refuses while anything is left that no legal hold explains."""
        counts = tuple(
            Count(store=store, found=self.found[store], left=self.left[store]) for store in Store
        )
        # A held asset keeps its rows and whatever of it is out under another person's name.
        remainders = tuple(
            Remainder(store=store, reason=Reason.LEGAL_HOLD, count=self.left[store])
            for store in (Store.PICTURES, Store.LIBRARY)
            if self.held and self.left[store]
        )
        return Certificate(
            person=self.person,
            asked_at=self.asked_at,
            erased_at=self.erased_at,
            counted_at=counted_at,
            counts=counts,
            # Of every store: a call that finishes a crashed one no longer finds what was there.
            residues=tuple(_residues(self.erased_at)),
            remainders=remainders,
            held=self.held,
        )


def _residues(erased_at: datetime) -> Iterator[Residue]:
    for store, holding in REGISTRY.items():
        if holding.residue is not None:
            yield Residue(store=store, until=erased_at + holding.residue)
