from dataclasses import replace

from quitclaim.domain.consents.objections import Objection, Ruling
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ObjectionId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.people.voices import require_voice
from quitclaim.domain.scope import Kind, PublicationScope
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds


class Object(PeopleDesk):
    def __call__(self, person: PersonId, *, speaker: Speaker, scope: PublicationScope) -> Objection:
        """Object to being shown, on any basis: it binds at once, before anybody decides."""
        return until_it_holds(lambda: self._once(person, speaker=speaker, scope=scope))

    def _once(self, person: PersonId, *, speaker: Speaker, scope: PublicationScope) -> Objection:
        dossier = self.known(person)
        yeses = (yes.at for record in dossier.consents for yes in record.yeses)
        # A clock that was set back must not let an earlier yes outlive the no.
        at = max((self.clock.now(), *yeses))
        require_voice(dossier.person, speaker, kind=Kind.PUBLICATION, at=at)
        objection = Objection(
            id=ObjectionId(self.chance.uuid()), person=person, scope=scope, at=at, by=speaker
        )
        said = Announcement(EventType.CONSENT_OBJECTED, objection.id, 1)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=at, by=speaker, action="object"),
                writes=(Write(objection),),
                makes_less=True,
            )
        )
        return objection


class DecideObjection(PeopleDesk):
    def __call__(self, person: PersonId, objection: ObjectionId, *, ruling: Ruling) -> Objection:
        """Uphold it for ever, or dismiss it with a reason; the yeses it ended stay ended."""
        found = next((o for o in self.known(person).objections if o.id == objection), None)
        if found is None:
            raise NotFound(objection)
        decided = found.decided(replace(ruling, at=self.clock.now()))
        said = Announcement(EventType.OBJECTION_DECIDED, objection, decided.version)
        by = Speaker(Role.STAFF, ruling.by)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=self.clock.now(), by=by, action="decide_objection"),
                writes=(Write(decided, found),),
                makes_less=True,
            )
        )
        return decided
