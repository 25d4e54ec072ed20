"""What every use case of a run shares: its account, and one change at a time."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import MemberId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.ports.changes import Change
from quitclaim.ports.runs import Runs
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.retelling import told

# A rate nobody declared: whoever is unmatched is one too many.
_UNDECLARED: Final = 0.0


def miss_rate_of(rules: Rules) -> float:
    """The declared rate of false non-matches, of the assessment that was approved."""
    return rules.assessment.miss_rate if rules.assessment else _UNDECLARED


@dataclass(frozen=True, slots=True)
class RunDesk(LibraryDesk):
    runs: Runs

    def account(self, run: RunId) -> RunAccount:
        found = self.runs.account(run)
        if found is None:
            raise NotFound(run)
        return found

    def say(
        self,
        *said: Announcement,
        writes: tuple[Write, ...],
        action: str,
        by: MemberId | Speaker | None = None,
        unless_moved: Stamp | None = None,
    ) -> None:
        fact = told(self.chance, *said, at=self.clock.now(), by=_speaker(by), action=action)
        self.commits.commit(Change(fact=fact, writes=writes, unless_moved=unless_moved))


def _speaker(by: MemberId | Speaker | None) -> Speaker:
    if by is None:
        return THE_CLOCK
    return by if isinstance(by, Speaker) else Speaker(Role.STAFF, by)


def told_of(before: RunAccount, after: RunAccount) -> tuple[Announcement, ...]:
    """What a change of an account announces: that it counted, was suspended, and has ended."""
    kinds = [EventType.RUN_COUNTED]
    if after.alarms and not before.alarms:
        kinds.append(EventType.RUN_SUSPENDED)
    if after.ended_at and not before.ended_at:
        kinds.append(EventType.RUN_ENDED)
    return tuple(Announcement(kind, after.id, after.version) for kind in kinds)
