"""Who is in a collection's pictures, and an editor's word that nobody else is (R15)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import Conflict, NotAllowed, NotFound
from quitclaim.domain.ids import CollectionId, MemberId, PersonId
from quitclaim.domain.recognition.rosters import Attestation, NamedAssets, Roster
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.usecases.change_rules import AttestRoster, ChangeRoster

# A shoot, and not a town: whoever is on it is asked one by one.
LONGEST: Final = 500


class Unattestable(Word):
    """Why a roster is not changed so, or not attested."""

    UNKNOWN_PEOPLE = "unknown_people"
    TOO_MANY = "too_many"
    NOBODY = "nobody"
    ELSEWHERE = "elsewhere"  # pictures that are not in this collection


@dataclass(frozen=True, slots=True)
class KeepRoster:
    consents: Consents
    library: Library
    change: ChangeRoster

    def __call__(
        self,
        collection: CollectionId,
        *,
        add: AbstractSet[PersonId],
        remove: AbstractSet[PersonId],
        version: int,
        member: MemberId,
    ) -> Roster:
        """
        Exactly over the version she looked at, 0 where there is none; all of it or nothing.

        Each change voids what was attested. Whoever was found to be somebody else is added as her.
        """
        if collection not in self.library.collections([collection]):
            raise NotFound(collection)
        found = self.library.roster(collection)
        if version_of(found) != version:
            raise Conflict("somebody changed it meanwhile: look at it again")
        roster = found or Roster(collection=collection, people=frozenset())
        known = self.consents.dossiers(sorted(add))
        if any(person not in known or known[person].is_erased for person in add):
            raise NotAllowed(Unattestable.UNKNOWN_PEOPLE)
        people = (roster.people - remove) | {dossier.id for dossier in known.values()}
        if len(people) > LONGEST:
            raise NotAllowed(Unattestable.TOO_MANY)
        if people == roster.people:
            return roster
        return self.change(collection, people, member=member)


def version_of(roster: Roster | None) -> int:
    return roster.version if roster else 0


@dataclass(frozen=True, slots=True)
class SayAttested:
    library: Library
    catalogue: Catalogue
    attest: AttestRoster

    def __call__(self, said: Attestation) -> None:
        """Of the roster as it stands, and of pictures that are in its collection."""
        if said.collection not in self.library.collections([said.collection]):
            raise NotFound(said.collection)
        roster = self.library.roster(said.collection)
        if roster is None or not roster.people:
            raise NotAllowed(Unattestable.NOBODY)
        if roster.version != said.roster_version:
            raise Conflict("somebody changed the roster meanwhile: look at it again")
        if isinstance(said.subject, NamedAssets):
            found = self.catalogue.assets(said.subject.assets)
            known = (found.get(one) for one in said.subject.assets)
            if not all(one and said.collection in one.memberships for one in known):
                raise NotAllowed(Unattestable.ELSEWHERE)
        self.attest(said)
