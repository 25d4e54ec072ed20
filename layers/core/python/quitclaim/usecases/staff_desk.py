"""What every use case that changes who works here shares."""

from dataclasses import dataclass

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.staff import Staff
from quitclaim.ports.writes import Write, subject_of
from quitclaim.usecases.retelling import told

Became = tuple[Write, EventType]


@dataclass(frozen=True, slots=True)
class StaffDesk:
    staff: Staff
    commits: Commits
    clock: Clock
    chance: Chance

    def known(self, member: MemberId) -> Appointment:
        found = self.staff.appointment(member)
        if found is None:
            raise NotFound(member)
        return found

    def commit(
        self,
        *became: Became,
        by: Speaker,
        action: str,
        relies_on: Appointment | None = None,
    ) -> None:
        announced = (
            Announcement(event, subject_of(write.record), write.record.version)
            for write, event in became
        )
        fact = told(self.chance, *announced, at=self.clock.now(), by=by, action=action)
        writes = tuple(write for write, _ in became)
        self.commits.commit(Change(fact=fact, writes=writes, relies_on=relies_on))
