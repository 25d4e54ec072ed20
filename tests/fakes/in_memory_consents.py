import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AddressHash, ConsentId, ObjectionId, PersonId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Person
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.paging import Cursor, Page
from tests.fakes import seen_to
from tests.fakes.calls import port_call
from tests.fakes.in_memory_dossiers import InMemoryDossiers
from tests.fakes.in_memory_requests import forget_requests, remaining
from tests.fakes.records import PEOPLE


@dataclass(frozen=True, slots=True)
class InMemoryConsents(InMemoryDossiers):
    @port_call("consents.dossier")
    def dossier(self, person: PersonId) -> Dossier | None:
        return self.read(person)

    @port_call("consents.dossiers")
    def dossiers(self, people: Iterable[PersonId]) -> Mapping[PersonId, Dossier]:
        found = ((person, self.read(person)) for person in people)
        return {person: dossier for person, dossier in found if dossier}

    @port_call("consents.person")
    def person(self, person: PersonId) -> Person | None:
        is_hers = self.world.has_key(person, Purpose.DATA)
        return self.world.people.get(person) if is_hers else None

    @port_call("consents.aliases")
    def aliases(self, person: PersonId) -> tuple[PersonId, ...]:
        found, waiting = [person], [person]
        while waiting:
            record = self.world.people.get(waiting.pop())
            others = record.merged_from | {record.merged_into or record.id} if record else set()
            fresh = sorted(others - set(found))
            waiting.extend(fresh)
            found.extend(fresh)
        return tuple(reversed(found))

    @port_call("consents.known")
    def known(self, *, after: Cursor | None = None) -> Page[PersonId]:
        page = self.world.pages.page(self.world.searches.found(PEOPLE), of=PEOPLE, after=after)
        held = (row for row in page.items if self.world.has_key(row, Purpose.DATA))
        return Page(tuple(map(PersonId, held)), page.following)

    @port_call("consents.identity")
    def identity(self, person: PersonId) -> Identity | None:
        return self._identity(person)

    @port_call("consents.identities")
    def identities(self, people: Iterable[PersonId]) -> Mapping[PersonId, Identity]:
        found = ((person, self._identity(person)) for person in people)
        return {person: identity for person, identity in found if identity}

    @port_call("consents.name")
    def name(self, person: PersonId, identity: Identity) -> None:
        key = self.world.keys.get((person, Purpose.DATA))
        if key is None:
            raise Conflict("this person's data key is gone")
        self.world.identities[person] = (key, identity)
        self.world.marks[person][mark_of(identity.name, identity.mail)] = None

    @port_call("consents.marked")
    def marked(self, mark: str) -> tuple[PersonId, ...]:
        identities = ((person, self._identity(person)) for person in sorted(self.world.identities))
        return tuple(
            person
            for person, identity in identities
            if identity and mark_of(identity.name, identity.mail) == mark
        )

    @port_call("consents.address")
    def address(self, mail: str) -> AddressHash:
        return _hash(mark_of("", mail))

    @port_call("consents.at_address")
    def at_address(self, address: AddressHash) -> tuple[PersonId, ...]:
        identities = ((person, self._identity(person)) for person in sorted(self.world.identities))
        return tuple(
            person
            for person, identity in identities
            if identity and _hash(mark_of(identity.name, identity.mail)) == address
        )

    @port_call("consents.wards")
    def wards(self, guardian: PersonId) -> tuple[PersonId, ...]:
        people = self.world.people.values()
        hers = (one.id for one in people if guardian in {known.id for known in one.guardians})
        return tuple(sorted(hers))

    @port_call("consents.ending_before")
    def ending_before(
        self, at: datetime, *, after: Cursor | None = None
    ) -> Page[tuple[PersonId, ConsentId]]:
        return seen_to.ending_before(self.world, at, after=after)

    @port_call("consents.ran_out")
    def ran_out(self, *, after: Cursor | None = None) -> Page[tuple[PersonId, ConsentId]]:
        return seen_to.ran_out(self.world, after=after)

    @port_call("consents.objecting")
    def objecting(self, *, after: Cursor | None = None) -> Page[tuple[PersonId, ObjectionId]]:
        return seen_to.objecting(self.world, after=after)

    @port_call("consents.forget")
    def forget(self, person: PersonId) -> None:
        world = self.world
        seen_to.forget(world, person)
        world.consents.pop(person, None)
        if world.people.pop(person, None):
            world.searches.remove(PEOPLE, person)
        world.objections.pop(person, None)
        world.bases.pop(person, None)
        world.identities.pop(person, None)
        world.marks.pop(person, None)
        forget_requests(world, person)
        world.dossiers.clear()

    @port_call("consents.remains")
    def remains(self, person: PersonId) -> int:
        world = self.world
        records = len(world.consents[person]) + len(world.objections[person])
        alone = (person in world.people, person in world.identities)
        others = len(world.bases[person]) + len(world.marks[person]) + remaining(world, person)
        return records + others + sum(alone) + self._led_here(person)

    def _led_here(self, person: PersonId) -> int:
        """From each guardian a row leads to her."""
        record = self.world.people.get(person)
        return len(record.guardians) if record else 0

    def _identity(self, person: PersonId) -> Identity | None:
        key = self.world.keys.get((person, Purpose.DATA))
        sealed_with, identity = self.world.identities.get(person, (None, None))
        return identity if key == sealed_with else None


def _hash(mark: str) -> AddressHash:
    """Without a secret: whoever reads the fakes reads the addresses too."""
    return AddressHash(hashlib.sha256(mark.encode()).hexdigest())
