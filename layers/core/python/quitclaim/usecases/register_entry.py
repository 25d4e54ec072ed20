"""Somebody whom a row of a list names comes on record, after whoever speaks for her (R9, R11)."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.consents.lists import Adult, Entry
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.people.marks import mark_of
from quitclaim.domain.people.person import Category, Guardian
from quitclaim.ports.consents import Identity
from quitclaim.usecases.find_again import FindAgain
from quitclaim.usecases.list_states import Terms
from quitclaim.usecases.register_person import Newcomer, RegisterPerson


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    find: FindAgain
    register: RegisterPerson

    def __call__(self, row: Entry, terms: Terms, *, member: MemberId) -> PersonId:
        """Who speaks for her first: a child is never on record without."""
        guardians = [self._guardian(one, row, terms=terms, member=member) for one in row.guardians]
        newcomer = Newcomer(
            category=terms.category,
            country=terms.country,
            born_on=row.born_on,
            guardians=tuple(Guardian(id=one, custody=terms.custody) for one in guardians),
        )
        identity = Identity(name=row.name, mail=row.mail, language=row.language or terms.language)
        return self.register(newcomer, identity, member=member).id

    def _guardian(self, one: Adult, row: Entry, *, terms: Terms, member: MemberId) -> PersonId:
        found = self.find(one.name, one.mail)
        if found:
            return found.id
        language = row.language or terms.language
        identity = Identity(name=one.name, mail=one.mail, language=language)
        return self.register(Newcomer(category=Category.PUBLIC), identity, member=member).id


def names_of(row: Entry) -> Iterator[str]:
    """What two calls must not be at together."""
    yield f"naming|{mark_of(row.name, row.mail)}"
    for one in row.guardians:
        yield f"naming|{mark_of(one.name, one.mail)}"
