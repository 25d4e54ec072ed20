"""A second look after a no: of two at the same time, each may have thought the other yes stands."""

from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told
from quitclaim.usecases.template_keys import dead_owners


def drop_dead_keys(desk: PeopleDesk, person: PersonId) -> None:
    """Delete each template key of hers on which nothing rests any more; idempotent (I1)."""
    dossier = desk.consents.dossier(person)
    if dossier is None or dossier.is_erased:
        return
    at = desk.clock.now()
    dead = dead_owners(dossier, at=at)
    left = dead & desk.keys.holders(dead, purpose=Purpose.TEMPLATE) if dead else dead
    if not left:
        return
    drops = tuple(KeyDrop(owner, Purpose.TEMPLATE) for owner in sorted(left))
    said = Announcement(EventType.PERSON_CHANGED, dossier.id, dossier.person.version)
    fact = told(desk.chance, said, at=at, by=THE_CLOCK, action="drop_dead_keys")
    desk.commits.commit(Change(fact=fact, drops=drops))
