"""Whoever was erased is erased again, in tables that somebody brought back (R37, I8)."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.forgetting.certificate import Certificate
from quitclaim.domain.ids import AssetId, ContentHash, MemberId, PersonId
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.block_list import BlockList, ErasureList
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.ports.recovered import Recovered
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.counting import OPENS_HER
from quitclaim.usecases.erase_person import ErasePerson
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """
    `certificates`: one for each who was found, under whatever names.

    `unfinished`: a witness still sees something of hers that nothing explains.

    `entangled`: she has no key any more, but is one with somebody who was never erased, as a merge
    that was taken back later has it: a person splits them, and replays again.
    """

    certificates: tuple[Certificate, ...]
    unfinished: frozenset[PersonId]
    entangled: frozenset[PersonId]
    deleted: frozenset[AssetId]


@dataclass(frozen=True, slots=True)
class ReplayErasures(LibraryDesk):
    recovered: Recovered
    erasure_list: ErasureList
    block_list: BlockList
    consents: Consents
    blobs: Blobs
    keys: Keys
    erase: ErasePerson
    remove: RemoveAsset

    def __call__(self, *, member: MemberId) -> Replayed:
        """
        To be called before anything reads what was brought back. Idempotent, and called again
        after a crash it goes on: whoever is still named is found again.
        """
        self._outdate(member=member)
        erased = self.erasure_list.among(self.recovered.people())
        for person in sorted(erased):
            # Everybody's first: a whole erasure takes a while, and nobody waits for another's.
            self.keys.drop(person, *OPENS_HER)
        entangled = frozenset(it for it in erased if not erased.issuperset(self._aliases(it)))
        told = tuple(self._erased_again(erased - entangled, member=member))
        return Replayed(
            certificates=tuple(one for one in told if isinstance(one, Certificate)),
            unfinished=frozenset(one for one in told if not isinstance(one, Certificate)),
            entangled=entangled,
            deleted=frozenset(self._deleted_again(member=member)),
        )

    def _outdate(self, *, member: MemberId) -> None:
        """The no-counter came back as well: whatever was published is decided again (ADR 0003)."""
        by, now = Speaker(Role.STAFF, member), self.clock.now()
        fact = told(self.chance, at=now, by=by, action="replay_erasures")
        self.commits.commit(Change(fact=fact, makes_less=True))

    def _erased_again(
        self, people: frozenset[PersonId], *, member: MemberId
    ) -> Iterator[Certificate | PersonId]:
        """Her id where she cannot be certified yet: others do not wait for it."""
        left = set(people)
        while left:
            person = min(left)
            left -= {person, *self._aliases(person)}
            try:
                yield self.erase(person, member=member)
            except ImpossibleValue:
                yield person

    def _deleted_again(self, *, member: MemberId) -> Iterator[AssetId]:
        """What was removed, whoever was in it: its row may be back, and a version of its bytes."""
        blocked = self.block_list.among(ContentHash(it) for it in self.recovered.assets())
        for asset in sorted(map(AssetId, blocked)):
            found = self.library.asset(asset)
            if found is None or found.on_hold or found.unreadable:
                continue
            if found.fate is not Fate.DELETED or self.blobs.has(Shelf.ORIGINALS, asset):
                self.remove(asset, member=member)
                yield asset

    def _aliases(self, person: PersonId) -> tuple[PersonId, ...]:
        return self.consents.aliases(person)
