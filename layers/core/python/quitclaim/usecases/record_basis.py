from dataclasses import dataclass, replace

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import BasisId, MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.library import Library
from quitclaim.ports.writes import Write
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told


class WhyNot(Word):
    NOT_OPEN = "not_open"


@dataclass(frozen=True, slots=True)
class RecordBasis(PeopleDesk):
    library: Library

    def __call__(self, basis: RecordedBasis) -> None:
        """Enter another legal basis; only one open to this kind of organisation (art. 6(1))."""
        dossier = self.known(basis.person)
        if any(known.id == basis.id for known in dossier.bases):
            return
        if not self.library.rules().latitude.opens(basis.basis):
            raise NotAllowed(WhyNot.NOT_OPEN)
        said = Announcement(EventType.BASIS_RECORDED, basis.id, basis.version)
        by, at = Speaker(Role.STAFF, basis.recorded_by), self.clock.now()
        # Now, whatever the form says: a basis dated back could outlive a no it came after.
        recorded = replace(basis, recorded_at=at)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=at, by=by, action="record_basis"),
                writes=(Write(recorded),),
            )
        )


class EndBasis(PeopleDesk):
    def __call__(self, person: PersonId, basis: BasisId, *, member: MemberId) -> RecordedBasis:
        found = next((known for known in self.known(person).bases if known.id == basis), None)
        if found is None:
            raise NotFound(basis)
        at = self.clock.now()
        ended = found.ended(at)
        said = Announcement(EventType.BASIS_ENDED, basis, ended.version)
        by = Speaker(Role.STAFF, member)
        self.commits.commit(
            Change(
                fact=told(self.chance, said, at=at, by=by, action="end_basis"),
                writes=(Write(ended, found),),
                makes_less=True,
            )
        )
        return ended
