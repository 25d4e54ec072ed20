"""A second look after a no: of two at the same time, each may have thought the other yes stands."""

from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.domain.recognition.templates import living_templates
from quitclaim.ports.changes import Change, Purpose
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told
from quitclaim.usecases.template_keys import all_template_keys


def drop_dead_keys(desk: PeopleDesk, person: PersonId) -> None:
    """Delete her template keys if nothing biometric counts any more; idempotent (I1)."""
    dossier = desk.consents.dossier(person)
    if dossier is None or dossier.is_erased:
        return
    at = desk.clock.now()
    drops = all_template_keys(dossier)
    owners = [drop.owner for drop in drops]
    if not drops or living_templates(dossier, at=at):
        return
    if not desk.keys.holders(owners, purpose=Purpose.TEMPLATE):
        return
    said = Announcement(EventType.PERSON_CHANGED, dossier.id, dossier.person.version)
    fact = told(desk.chance, said, at=at, by=THE_CLOCK, action="drop_dead_keys")
    desk.commits.commit(Change(fact=fact, drops=drops))
