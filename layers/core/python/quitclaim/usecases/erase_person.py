from collections.abc import Collection
from dataclasses import dataclass, field
from functools import partial

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.erasure import Ending, Erasure, fate_of
from quitclaim.domain.ids import AssetId, MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.changes import Change, KeyDrop
from quitclaim.ports.consents import Consents
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.hooks import Deliveries
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.selfies import Selfies
from quitclaim.ports.writes import Write
from quitclaim.ports.zips import Zips
from quitclaim.usecases.counting import Census, Tally
from quitclaim.usecases.disposing import dispose_of_bytes, leave_rosters, strip, text_key
from quitclaim.usecases.keys_first import KeysFirst
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.sweep_renditions import SweepRenditions


@dataclass(slots=True)
class _Done:
    by: Speaker
    deleted: set[AssetId] = field(default_factory=set)
    held: set[AssetId] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class ErasePerson(LibraryDesk):
    consents: Consents
    keys: Keys
    gallery: Gallery
    blobs: Blobs
    ledger: Ledger
    deliveries: Deliveries
    zips: Zips
    selfies: Selfies

    def __call__(
        self, person: PersonId, *, member: MemberId, upheld: Collection[RecordedBasis] = ()
    ) -> Certificate:
        """
        Forget a person: key first, then every trace, then a second pass that counts (art. 17).

        With its first transaction nothing of hers is served, opened or compared any more, however
        long the rest takes. Idempotent: whoever crashed in it calls it again, and it finishes.
        """
        asked_at = self.clock.now()
        census, done = self._census(), _Done(by=Speaker(Role.STAFF, member))
        first = KeysFirst(self.consents, self.commits, self.clock, self.chance, census)
        people, found = first(person, by=done.by)
        aliases = frozenset(people)
        erasure = Erasure(person=person, at=asked_at, aliases=aliases, upheld=tuple(upheld))
        self._from_assets(erasure, done)
        for who in people:
            leave_rosters(self, who, by=done.by)
            self.gallery.forget(who)
            self.selfies.forget(who)
            self.library.forget(who, keeping=done.held)
        # Bytes of hers that a publication or a recall left when it crashed are found by no row;
        # zips are found by what they hold.
        SweepRenditions(self.library, self.blobs, self.zips)()
        for who in people:
            self.deliveries.forget(who)
            self.ledger.forget(who)
            self.consents.forget(who)
        erased_at = max(asked_at, self.clock.now())
        tally = Tally(
            person=person,
            asked_at=asked_at,
            erased_at=erased_at,
            found=found,
            left=census.of(people, deleted=done.deleted),
            held=frozenset(done.held),
        )
        return tally.certificate(counted_at=max(erased_at, self.clock.now()))

    def _census(self) -> Census:
        return Census(
            self.consents,
            self.library,
            keys=self.keys,
            gallery=self.gallery,
            blobs=self.blobs,
            ledger=self.ledger,
            deliveries=self.deliveries,
            selfies=self.selfies,
        )

    def _from_assets(self, erasure: Erasure, done: _Done) -> None:
        naming = {a for who in erasure.names for a in self.library.assets_naming(who)}
        for asset in sorted(naming):
            ending = until_it_holds(partial(self._from_asset, asset, erasure, by=done.by))
            if ending is Ending.DELETED:
                done.deleted.add(asset)
            if ending is Ending.HELD:
                done.held.add(asset)

    def _from_asset(self, asset: AssetId, erasure: Erasure, *, by: Speaker) -> Ending:
        """Bytes before the row: as long as the row names her, a crash leaves it to be found."""
        found = self.known(asset)
        if found.unreadable:
            return Ending.HELD  # withheld and without her key, until a release can read it
        if found.fate is Fate.DELETED and not found.on_hold:
            dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
            strip(self, asset, by=by)
            return Ending.DELETED
        after = fate_of(found, erasure)
        if after.ending in (Ending.UNTOUCHED, Ending.HELD):
            return after.ending
        became = EventType.ASSET_CHANGED
        drops: tuple[KeyDrop, ...] = ()
        if after.ending is Ending.DELETED:
            dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
            became, drops = EventType.ASSET_DELETED, (text_key(asset),)
        for row in self.library.renditions_of(asset):
            recall(self, row, blobs=self.blobs, by=by)
        said = Announcement(became, asset, after.asset.version)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action="erase_person")
        change = Change(fact=fact, writes=(Write(after.asset, found),), drops=drops)
        self.commits.commit(change)
        return after.ending
