"""How good recognition is here, as pages and programs ask it (R24)."""

from dataclasses import dataclass

from functions.library.routes.experience_told import ExperienceShown, WrongListed, WrongMatch
from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.judged import Outcome
from quitclaim.domain.recognition.drift import Doubt
from quitclaim.usecases.read_experience import ReadExperience
from quitclaim_web.doors.call import Call


@dataclass(frozen=True, slots=True)
class ExperienceDesk:
    read: ReadExperience

    def shown(self) -> ExperienceShown:
        return ExperienceShown.told(self.read())

    def doubts(self) -> tuple[Doubt, ...]:
        return self.read.doubts()

    def wrong(self, call: Call[OneRun]) -> WrongListed:
        """A page of the log of a run: it may have few, or none."""
        run = call.asked.run
        if self.read.runs.account(run) is None:
            raise NotFound(run)
        page = self.read.runs.uses(run, after=call.after)
        told = (
            WrongMatch.told(use, one.face, word=one.judged)
            for use in page.items
            for one in use.matched
            if one.judged and one.judged.outcome is Outcome.REJECTED
        )
        return WrongListed(matches=tuple(told), following=call.following(page.following))
