from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, fields
from functools import partial

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.clues import Clues
from quitclaim.domain.forgetting.erasure import Ending, Erasure, fate_of
from quitclaim.domain.ids import AssetId, MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.archives import Archives
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.block_list import BlockList, ErasureList
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import Change, KeyDrop
from quitclaim.ports.consents import Consents
from quitclaim.ports.gallery import Enrolled
from quitclaim.ports.hooks import Deliveries
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.own_pictures import OwnPictures
from quitclaim.ports.selfies import Selfies
from quitclaim.ports.suppression import Suppression
from quitclaim.ports.witness import Witness
from quitclaim.ports.writes import Write
from quitclaim.ports.zips import Zips
from quitclaim.usecases.counting import Census, Counts, Keeping, Tally
from quitclaim.usecases.disposing import dispose_of_bytes, leave_rosters, strip, text_key
from quitclaim.usecases.keys_first import KeysFirst
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.note_evidence import NoteEvidence
from quitclaim.usecases.recalling import recall
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.sweep_renditions import SweepRenditions


@dataclass(slots=True)
class _Done:
    by: Speaker
    held: set[AssetId] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class ErasePerson(LibraryDesk):
    consents: Consents
    keys: Keys
    gallery: Enrolled
    blobs: Blobs
    ledger: Ledger
    deliveries: Deliveries
    zips: Zips
    selfies: Selfies
    own_pictures: OwnPictures
    archives: Archives
    witness: Witness
    block_list: BlockList
    erasure_list: ErasureList
    suppression: Suppression
    bundles: Bundles

    def __call__(
        self,
        person: PersonId,
        *,
        member: MemberId,
        upheld: Collection[RecordedBasis] = (),
        keeping: Keeping = lambda counts: counts,
    ) -> Certificate:
        """
        Forget a person: key first, then every trace, then a witness counts what is left (art. 17).

        With its first transaction nothing of hers is served, opened or compared any more, however
        long the rest takes. Idempotent: whoever crashed in it calls it again, and it finishes.
        `keeping`: what was found, before any of it goes; it returns what the certificate says.
        """
        asked_at, done = self.clock.now(), _Done(by=Speaker(Role.STAFF, member))
        first = KeysFirst(self.consents, self.commits, self.clock, self.chance, self.erasure_list)
        people, (found, clues) = first(person, by=done.by, noting=partial(self._noted, keeping))
        aliases = frozenset(people)
        erasure = Erasure(person=person, at=asked_at, aliases=aliases, upheld=tuple(upheld))
        self._from_assets(erasure, done)
        self._forget(people, done)
        erased_at = max(asked_at, self.clock.now())
        tally = Tally(
            person=person,
            asked_at=asked_at,
            erased_at=erased_at,
            found=found,
            left=self.witness.sightings(clues, held=done.held),
            held=frozenset(done.held),
        )
        return tally.certificate(counted_at=max(erased_at, self.clock.now()))

    def _forget(self, people: Sequence[PersonId], done: _Done) -> None:
        for who in people:
            leave_rosters(self, who, by=done.by)
            for store in (self.gallery, self.selfies, self.own_pictures, self.archives):
                store.forget(who)
            self.library.forget(who, keeping=done.held)
        # What a crashed publication or recall left is found by no row, a zip by what it holds.
        SweepRenditions(self.library, self.blobs, self.zips)()
        for who in people:
            self.deliveries.forget(who)
            self.ledger.forget(who)
            self.consents.forget(who)

    def _noted(self, keeping: Keeping, people: Sequence[PersonId]) -> tuple[Counts, Clues]:
        """Before her key goes: without it nobody says where letters reached her."""
        census = Census(**{one.name: getattr(self, one.name) for one in fields(Census)})
        found = keeping(census.of(people))
        addresses = [it.mail for it in self.consents.identities(people).values() if it.mail]
        self.suppression.forget(addresses)
        NoteEvidence(self.consents, self.keys, self.bundles, self.library, self.clock)(people)
        clues = self.witness.clues(people, addresses=addresses)
        return found, clues

    def _from_assets(self, erasure: Erasure, done: _Done) -> None:
        naming = {a for who in erasure.names for a in self.library.assets_naming(who)}
        for asset in sorted(naming):
            ending = until_it_holds(partial(self._from_asset, asset, erasure, by=done.by))
            if ending is Ending.HELD:
                done.held.add(asset)

    def _from_asset(self, asset: AssetId, erasure: Erasure, *, by: Speaker) -> Ending:
        """Bytes before the row: as long as the row names her, a crash leaves it to be found."""
        found = self.known(asset)
        if found.unreadable:
            return Ending.HELD  # withheld and without her key, until a release can read it
        if found.fate is Fate.DELETED and not found.on_hold:
            self.block_list.block(*found.prints)
            dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
            strip(self, asset, by=by)
            return Ending.DELETED
        after = fate_of(found, erasure)
        if after.ending in (Ending.UNTOUCHED, Ending.HELD):
            return after.ending
        became = EventType.ASSET_CHANGED
        drops: tuple[KeyDrop, ...] = ()
        if after.ending is Ending.DELETED:
            self.block_list.block(*found.prints)
            dispose_of_bytes(self, asset, blobs=self.blobs, by=by)
            became, drops = EventType.ASSET_DELETED, (text_key(asset),)
        for row in self.library.renditions_of(asset):
            recall(self, row, blobs=self.blobs, by=by)
        said = Announcement(became, asset, after.asset.version)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action="erase_person")
        self.commits.commit(Change(fact=fact, writes=(Write(after.asset, found),), drops=drops))
        return after.ending
