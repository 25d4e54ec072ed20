from dataclasses import replace

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Identity
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told

_NAMELESS = Identity(name="", mail="", language=Language.ENGLISH)


class CorrectIdentity(PeopleDesk):
    def __call__(
        self,
        person: PersonId,
        *,
        member: MemberId,
        name: str | None = None,
        mail: str | None = None,
        language: Language | None = None,
    ) -> None:
        """What is None stays as it is; somebody whose registration broke off gets her name."""
        found = self.consents.person(person)
        if found is None:
            raise NotFound(person)
        before = self.consents.identity(person) or _NAMELESS
        after = replace(
            before,
            name=before.name if name is None else name.strip(),
            mail=before.mail if mail is None else mail.strip(),
            language=language or before.language,
        )
        if after == before:
            return
        said = Announcement(EventType.PERSON_CHANGED, person, found.version)
        by = Speaker(Role.STAFF, member)
        fact = told(self.chance, said, at=self.clock.now(), by=by, action="correct_identity")
        # The leaf first: nobody's name is changed without one.
        self.commits.commit(Change(fact=fact))
        self.consents.name(person, after)
