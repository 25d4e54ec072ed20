from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from quitclaim.domain.facts import Announcement, EventType
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.people import Guardian, Person, Role, Speaker
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.keys import Keys
from quitclaim.ports.writes import Write
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class RegisterPerson(PeopleDesk):
    keys: Keys

    def __call__(self, person: Person, identity: Identity, *, member: MemberId) -> None:
        """Her key first: nothing about her is ever written that could not be erased."""
        self.keys.make(person.id, Purpose.DATA, Purpose.EVIDENCE)
        said = Announcement(EventType.PERSON_ADDED, person.id, person.version)
        by = Speaker(Role.STAFF, member)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=self.clock.now(), by=by, action="register_person"),
                writes=(Write(person),),
            )
        )
        self.consents.name(person.id, identity)


class CorrectPerson(PeopleDesk):
    def __call__(
        self, person: PersonId, correction: Callable[[Person], Person], *, member: MemberId
    ) -> Person:
        """A guardian more or another birth date can make a yes insufficient: the noes move."""
        return until_it_holds(lambda: self._once(person, correction, member=member))

    def _once(
        self, person: PersonId, correction: Callable[[Person], Person], *, member: MemberId
    ) -> Person:
        found = self.known(person).person
        corrected = correction(found)
        if corrected == found:
            return found
        said = Announcement(EventType.PERSON_CHANGED, person, corrected.version)
        by = Speaker(Role.STAFF, member)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=self.clock.now(), by=by, action="correct_person"),
                writes=(Write(corrected, found),),
                makes_less=True,
            )
        )
        return corrected


def with_guardian(guardian: Guardian) -> Callable[[Person], Person]:
    return lambda person: person if guardian in person.guardians else person.with_guardian(guardian)


def born_on(day: date) -> Callable[[Person], Person]:
    return lambda person: (
        person
        if person.born_on == day
        else replace(person, born_on=day, version=person.version + 1)
    )
