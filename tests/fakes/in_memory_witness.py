"""A witness over the world: it looks into everything there is, and asks no other fake."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.forgetting.sightings import Sighting
from quitclaim.domain.forgetting.stores import Store
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.organisation.deliveries import Delivery
from quitclaim.domain.organisation.facts import EventType, Fact
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.proof.leaves import Leaf
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import port_call
from tests.fakes.witness_stores import NOBODYS, STORES, rows
from tests.fakes.world import OfFind, World

_SHELVES: Final = {Shelf.PICTURES: Store.PICTURES, Shelf.ORIGINALS: Store.ORIGINALS}
_GUARDIAN: Final = re.compile(
    r"Role.GUARDIAN: 'guardian'>, id='[0-9a-f-]+'|Guardian\(id='[0-9a-f-]+'"
)
_OF_HERSELF: Final = frozenset({"finds", "selfies"})
_BESIDES: Final = (Store.PEOPLE, Store.PAPERS, Store.SELFIES)


@dataclass(frozen=True, slots=True)
class InMemoryWitness:
    world: World

    @port_call("witness.clues")
    def clues(self, people: Collection[PersonId], *, addresses: Collection[str]) -> Clues:
        world, hers = self.world, frozenset(people)
        named = {one.id for one in world.assets.values() if hers & one.named}
        ever = {asset for (asset, _), was in world.assets_as_of.items() if hers & was.named}
        made = {one.id: one.asset for one in world.renditions.values() if one.asset in named}
        packed = {one.id: made.keys() & {*one.renditions} for one in world.zips.values()}
        records = (self._filed(who) for who in people)
        papers = (paper for who in people for paper in world.sealed_papers[who].values())
        return Clues(
            people=hers,
            records=frozenset(one for some in records for one in some),
            documents=frozenset(paper.document for paper in papers),
            templates=frozenset(one for who in people for one in world.templates[who]),
            assets=frozenset(named | ever),
            renditions=made,
            zips={one: frozenset(some) for one, some in packed.items() if some},
            addresses=frozenset(addresses),
        )

    @port_call("witness.sightings")
    def sightings(self, clues: Clues, *, held: Collection[AssetId]) -> tuple[Sighting, ...]:
        standing = {
            asset.id for asset in self.world.assets.values() if asset.fate is not Fate.DELETED
        }
        gone = clues.assets - (standing - set(held))
        return (*self._in_rows(clues, gone, held), *self._in_blobs(clues, gone, held))

    def _filed(self, who: PersonId) -> Iterator[str]:
        world = self.world
        for of in (world.consents, world.objections, world.bases, world.requests, world.pleas):
            yield from of[who]
        yield from (token for token, link in world.links.items() if link.person == who)

    def _in_rows(
        self, clues: Clues, gone: frozenset[AssetId], held: Collection[AssetId]
    ) -> Iterator[Sighting]:
        for name, kept in vars(self.world).items():
            if name in NOBODYS:
                continue
            store = STORES.get(name, Store.LIBRARY)
            sought = clues.sought_in(store, assets=gone) | clues.addresses
            if store not in _BESIDES and store is not Store.KEYS:
                sought = clues.people | clues.templates | clues.addresses
            for key, row in rows(kept):
                text = self._text(name, key, row)
                if any(one in text for one in sought):
                    reason = _reason(store, key, row=row, held=held)
                    if store is Store.PEOPLE and _only_speaks(text, key, sought=clues):
                        reason = Reason.WARDS
                    yield Sighting(store, reason)

    def _text(self, name: str, key: Any, row: Any) -> str:
        """All of it, so that nothing hides in a field added later."""
        match row:
            case Leaf():
                return repr(row.payload)
            case Fact():
                return f"{row!r} {self.world.about.get(row.id)!r}"
            case ErasureOrder():
                # Whose it is lies sealed under a key that goes with its end.
                return repr(replace(row, person=None, upheld=()))
            case EvidenceOrder():
                return repr(replace(row, person=None))
            case OfFind(what=str()) | str() if name in _OF_HERSELF:
                # Whom it shows besides whoever gave it nobody can tell (ADR 0060).
                return f"{name} {key!r}"
            case _:
                return f"{name} {key!r} {row!r}"

    def _in_blobs(
        self, clues: Clues, gone: frozenset[AssetId], held: Collection[AssetId]
    ) -> Iterator[Sighting]:
        kept = clues.kept_with(held)
        for (shelf, key), versions in self.world.blobs.items():
            store = _SHELVES[shelf]
            if any(one in key for one in clues.sought_in(store, assets=gone)):
                reason = Reason.LEGAL_HOLD if any(one in key for one in kept) else None
                yield from [Sighting(store, reason)] * len(versions)


def _reason(store: Store, key: Any, *, row: Any, held: Collection[AssetId]) -> Reason | None:
    of = {key} if isinstance(key, str) else {*key} if isinstance(key, tuple) else set()
    if store is Store.OUTBOX or (store is Store.HOOKS and _says_that_she_was_erased(row)):
        return Reason.ON_ITS_WAY
    is_kept_key = store is Store.KEYS and (Purpose.EVIDENCE in of or isinstance(row, Bundle))
    if store is Store.PAPERS or is_kept_key:
        return Reason.EVIDENCE
    is_kept = store in (Store.LIBRARY, Store.KEYS) and not of.isdisjoint(held)
    return Reason.LEGAL_HOLD if is_kept else None


def _only_speaks(text: str, key: Any, *, sought: Clues) -> bool:
    """In a record of somebody else's, as her guardian."""
    if any(person in str(key) for person in sought.people):
        return False
    rest = _GUARDIAN.sub("", text)
    return not any(one in rest for one in sought.people | sought.records)


def _says_that_she_was_erased(row: Any) -> bool:
    return isinstance(row, Delivery) and row.event.type is EventType.PERSON_ERASED
