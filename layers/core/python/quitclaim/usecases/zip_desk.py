"""What every use case that moves a zip shares."""

from dataclasses import dataclass

from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Speaker
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.writes import Write
from quitclaim.ports.zips import Zips
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class ZipDesk:
    zips: Zips
    commits: Commits
    clock: Clock
    chance: Chance

    def move(
        self,
        record: Zip,
        before: Zip | None,
        *,
        became: EventType,
        by: Speaker = THE_CLOCK,
        unless_moved: Stamp | None = None,
    ) -> Zip:
        said = Announcement(became, record.id, record.version)
        action = became.replace(".", "_")
        fact = told(self.chance, said, at=self.clock.now(), by=by, action=action)
        writes = (Write(record, before),)
        self.commits.commit(Change(fact=fact, writes=writes, unless_moved=unless_moved))
        return record
