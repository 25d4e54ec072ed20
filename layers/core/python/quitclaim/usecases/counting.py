"""What an erasure found and what its witness saw afterwards, as a certificate says it (R36, I7)."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.forgetting.certificate import Certificate, Count
from quitclaim.domain.forgetting.sightings import Sighting, counted, explained
from quitclaim.domain.forgetting.stores import REGISTRY, Residue, Store
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.archives import Archives
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Consents
from quitclaim.ports.gallery import Enrolled
from quitclaim.ports.hooks import Deliveries
from quitclaim.ports.keys import Keys
from quitclaim.ports.own_pictures import OwnPictures
from quitclaim.ports.selfies import Selfies
from quitclaim.ports.traces import Traced

OPENS_HER: tuple[Purpose, ...] = (Purpose.DATA, Purpose.TEMPLATE)
Counts = Mapping[Store, int]
# Writes down what was found, and says what is to be certified.
Keeping = Callable[[Counts], Counts]


@dataclass(frozen=True, slots=True)
class Census:
    consents: Consents
    keys: Keys
    gallery: Enrolled
    deliveries: Deliveries
    selfies: Selfies
    own_pictures: OwnPictures
    archives: Archives

    def of(self, people: Collection[PersonId]) -> Counts:
        """What lies under her own ids; soon told, so that her keys need not wait for it."""
        return {
            Store.KEYS: sum(len(self.keys.holders(people, purpose=it)) for it in OPENS_HER),
            Store.GALLERY: sum(len(self.gallery.templates_of(person)) for person in people),
            Store.SELFIES: sum(self.selfies.remains(person) for person in people),
            Store.EXPORTS: sum(self._exports_of(person) for person in people),
            Store.HOOKS: sum(self.deliveries.remains(person) for person in people),
            Store.PEOPLE: sum(self.consents.remains(person) for person in people),
        }

    def _exports_of(self, person: PersonId) -> int:
        return self.own_pictures.remains(person) + self.archives.remains(person)


def and_traced(counts: Counts, traced: Traced) -> Counts:
    """With what only a look through everything finds."""
    found = {Store.PICTURES: traced.out, Store.LIBRARY: traced.rows, Store.LOG: len(traced.leaves)}
    return {**counts, **found}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was found by the eraser; `left`: what the witness saw of her when it had finished."""

    person: PersonId
    asked_at: datetime
    erased_at: datetime
    found: Counts
    left: Sequence[Sighting]
    held: frozenset[AssetId]

    def certificate(self, *, counted_at: datetime) -> Certificate:
        """Refuses while anything is left that nothing explains."""
        left = counted(self.left)
        counts = tuple(
            Count(store=store, found=self.found.get(store, 0), left=left[store]) for store in Store
        )
        return Certificate(
            person=self.person,
            asked_at=self.asked_at,
            erased_at=self.erased_at,
            counted_at=counted_at,
            counts=counts,
            # Of every store: a call that finishes a crashed one no longer finds what was there.
            residues=tuple(_residues(self.erased_at)),
            remainders=explained(self.left),
            held=self.held,
        )


def _residues(erased_at: datetime) -> Iterator[Residue]:
    for store, holding in REGISTRY.items():
        if holding.residue is not None:
            yield Residue(store=store, until=erased_at + holding.residue)
