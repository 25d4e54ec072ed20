"""Telling once that what runs now is not what was approved (R15; GDPR art. 35(11))."""

from dataclasses import replace
from datetime import datetime

from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.assessments import Outdated, Practice
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.domain.recognition.runs import Run
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import RULES
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.moving_rules import rules_moved
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of


class NoteOutdated(LibraryDesk):
    def __call__(
        self, practice: Practice, *, member: MemberId | None = None
    ) -> tuple[Outdated, ...]:
        """
        What was not approved of `practice`; the first time, of each version, it is announced.

        `member`: who came upon it; without one it was a run. Nothing waits for this: a permit asks
        the assessment itself.
        """
        return until_it_holds(lambda: self._noted(practice, member=member))

    def met(self, run: Run, refusal: Refusal) -> None:
        """A run was refused with what is no longer as it was approved: told as once as the rest."""
        approved = run.rules.assessment
        if approved and any(isinstance(gate, Outdated) for gate in refusal.gates):
            until_it_holds(lambda: self._met(version=approved.version))

    def _met(self, *, version: int) -> None:
        rules, at = rules_of(self.library), self.clock.now()
        # Another version was approved of something else.
        current = rules.assessment.version if rules.assessment else None
        if current == version and rules.told_outdated != version:
            self._tell(rules, version=version, member=None, at=at)

    def _noted(self, practice: Practice, *, member: MemberId | None) -> tuple[Outdated, ...]:
        rules, at = rules_of(self.library), self.clock.now()
        if rules.assessment is None:
            return ()
        found = tuple(rules.assessment.outdated_by(practice, at=at))
        if found and rules.told_outdated != rules.assessment.version:
            self._tell(rules, version=rules.assessment.version, member=member, at=at)
        return found

    def _tell(self, rules: Rules, *, version: int, member: MemberId | None, at: datetime) -> None:
        said = Announcement(EventType.ASSESSMENT_OUTDATED, RULES, version)
        moves = rules_moved(said, after=replace(rules, told_outdated=version), before=rules)
        by = Speaker(Role.STAFF, member) if member else THE_CLOCK
        fact = told(self.chance, *moves.said, at=at, by=by, action="note_outdated")
        self.commits.commit(Change(fact=fact, writes=moves.writes))
