from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import partial

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.forgetting.erasure import Erasure
from quitclaim.domain.ids import AssetId, MemberId, PersonId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.archives import Archives
from quitclaim.ports.blobs import Blobs
from quitclaim.ports.block_list import BlockList, ErasureList
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.consents import Consents
from quitclaim.ports.gallery import Enrolled
from quitclaim.ports.hooks import Deliveries
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.own_pictures import OwnPictures
from quitclaim.ports.selfies import Selfies
from quitclaim.ports.suppression import Suppression
from quitclaim.ports.traces import Traces
from quitclaim.ports.witness import Witness
from quitclaim.ports.zips import Zips
from quitclaim.usecases.counting import Census, Counts, Keeping, Tally, and_traced
from quitclaim.usecases.disposing import leave_rosters
from quitclaim.usecases.erase_pictures import ErasePictures
from quitclaim.usecases.keys_first import KeysFirst
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.note_evidence import NoteEvidence
from quitclaim.usecases.sweep_renditions import SweepRenditions


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
    traces: Traces
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
        asked_at, by = self.clock.now(), Speaker(Role.STAFF, member)
        first = KeysFirst(self.consents, self.commits, self.clock, self.chance, self.erasure_list)
        people, (counts, reached) = first(person, by=by, noting=partial(self._noted, keeping))
        # Only now what takes minutes in a large library: nobody finds her meanwhile.
        clues = self.witness.clues(people, addresses=reached)
        traced = self.traces.of(people)
        found = keeping(and_traced(counts, traced))
        aliases = frozenset(people)
        # Of an id that another order of hers has forgotten already nothing is upheld.
        still = tuple(basis for basis in upheld if basis.person in aliases)
        erasure = Erasure(person=person, at=asked_at, aliases=aliases, upheld=still)
        held = self._pictures(traced.assets, erasure, by=by)
        leave_rosters(self, traced.rosters, people=people, by=by)
        self._forget(people, traced.leaves, keeping=held)
        erased_at = max(asked_at, self.clock.now())
        tally = Tally(
            person=person,
            asked_at=asked_at,
            erased_at=erased_at,
            found=found,
            left=self.witness.sightings(clues, held=held),
            held=held,
        )
        return tally.certificate(counted_at=max(erased_at, self.clock.now()))

    @property
    def _pictures(self) -> ErasePictures:
        desk = self.library, self.commits, self.clock, self.chance
        return ErasePictures(*desk, self.blobs, self.block_list)

    def _forget(
        self, people: Sequence[PersonId], leaves: Iterable[int], *, keeping: Collection[AssetId]
    ) -> None:
        for who in people:
            for store in (self.gallery, self.selfies, self.own_pictures, self.archives):
                store.forget(who)
        self.traces.forget(people, keeping=keeping)
        # What a crashed publication or recall left is found by no row, a zip by what it holds.
        SweepRenditions(self.library, self.blobs, self.zips)()
        self.ledger.forget(leaves)
        for who in people:
            self.deliveries.forget(who)
            self.consents.forget(who)

    def _noted(self, keeping: Keeping, people: Sequence[PersonId]) -> tuple[Counts, Sequence[str]]:
        """Before her key goes: without it nobody says where letters reached her."""
        census = Census(**{one.name: getattr(self, one.name) for one in fields(Census)})
        counts = census.of(people)
        keeping(counts)
        addresses = [it.mail for it in self.consents.identities(people).values() if it.mail]
        self.suppression.forget(addresses)
        NoteEvidence(self.consents, self.keys, self.bundles, self.library, self.clock)(people)
        return counts, addresses
