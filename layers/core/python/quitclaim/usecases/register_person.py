from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Category, Guardian, Person, Role, Speaker
from quitclaim.ports.changes import Change, KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.consents import Identity
from quitclaim.ports.writes import Write
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.template_keys import all_template_keys, drops_between


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody not on record yet. Her id is minted here: a late repeat brings nobody back."""

    category: Category
    country: str | None = None
    born_on: date | None = None
    guardians: tuple[Guardian, ...] = ()


class RegisterPerson(PeopleDesk):
    def __call__(self, newcomer: Newcomer, identity: Identity, *, member: MemberId) -> Person:
        """Her key first: nothing about her is ever written that could not be erased."""
        person = Person(
            id=PersonId(self.chance.uuid()),
            category=newcomer.category,
            country=newcomer.country,
            born_on=newcomer.born_on,
            guardians=newcomer.guardians,
        )
        self.keys.make(person.id, Purpose.DATA, Purpose.EVIDENCE)
        said = Announcement(EventType.PERSON_ADDED, person.id, person.version)
        by, at = Speaker(Role.STAFF, member), self.clock.now()
        fact = told(self.chance, said, at=at, by=by, action="register_person")
        self.commits.commit(Change(fact=fact, writes=(Write(person),)))
        self.consents.name(person.id, identity)
        return person


class CorrectPerson(PeopleDesk):
    def __call__(
        self, person: PersonId, correction: Callable[[Person], Person], *, member: MemberId
    ) -> Person:
        """A guardian more or another birth date can make a yes insufficient: the noes move."""
        corrected = until_it_holds(lambda: self._once(person, correction, member=member))
        drop_dead_keys(self, person)
        return corrected

    def _once(
        self, person: PersonId, correction: Callable[[Person], Person], *, member: MemberId
    ) -> Person:
        found = self.consents.person(person)
        if found is None:
            raise NotFound(person)
        corrected = correction(found)
        if corrected == found:
            return found
        at = self.clock.now()
        dossier = self.known(person)
        said = Announcement(EventType.PERSON_CHANGED, person, corrected.version)
        by = Speaker(Role.STAFF, member)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=at, by=by, action="correct_person"),
                writes=(Write(corrected, found),),
                drops=self._drops(dossier, found, corrected=corrected),
                makes_less=True,
            )
        )
        return corrected

    def _drops(
        self, dossier: Dossier, found: Person, *, corrected: Person
    ) -> tuple[KeyDrop | TemplateDrop, ...]:
        """The older she proves to be, or the more guardians she has, the less may count (I1)."""
        if dossier.person == found:
            after = replace(dossier, person=corrected)
            return drops_between(dossier, after, at=self.clock.now())
        return all_template_keys(dossier)  # whoever was merged enrols again: rare, and strict


def with_guardian(guardian: Guardian) -> Callable[[Person], Person]:
    return lambda person: person if guardian in person.guardians else person.with_guardian(guardian)


def born_on(day: date) -> Callable[[Person], Person]:
    return lambda person: (
        person
        if person.born_on == day
        else replace(person, born_on=day, version=person.version + 1)
    )
