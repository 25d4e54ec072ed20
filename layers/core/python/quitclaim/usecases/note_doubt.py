"""Telling once that what an assessment declares is not what people see (R24; art. 35(11))."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.assessments import Assessment
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.recognition.drift import Doubt
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import RULES
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.moving_rules import rules_moved
from quitclaim.usecases.read_experience import ReadExperience
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of


@dataclass(frozen=True, slots=True)
class NoteDoubt(LibraryDesk):
    read: ReadExperience

    def __call__(self, *, member: MemberId) -> tuple[Doubt, ...]:
        """
        What happens more often than was declared; the first time, of each version, it is announced.

        `member`: whose word it came out by. It stops nothing: whether it is bad luck or another
        kind of pictures is for the privacy officer to judge.
        """
        return until_it_holds(lambda: self._noted(member))

    def _noted(self, member: MemberId) -> tuple[Doubt, ...]:
        rules = rules_of(self.library)
        assessment = rules.assessment
        if assessment is None or rules.told_doubted == assessment.version:
            return ()
        found = self.read.doubts()
        if found:
            self._tell(rules, assessment, member=member, at=self.clock.now())
        return found

    def _tell(
        self, rules: Rules, assessment: Assessment, *, member: MemberId, at: datetime
    ) -> None:
        said = Announcement(EventType.ASSESSMENT_DOUBTED, RULES, assessment.version)
        moves = rules_moved(
            said, after=replace(rules, told_doubted=assessment.version), before=rules
        )
        by = Speaker(Role.STAFF, member)
        fact = told(self.chance, *moves.said, at=at, by=by, action="note_doubt")
        self.commits.commit(Change(fact=fact, writes=moves.writes))
