"""An incident is over: somebody answers for it, and recognition in the collection goes on (R22)."""

from functools import partial
from typing import Final

from quitclaim.domain.ids import CollectionId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.recognition.counting import Resumption
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk
from quitclaim.usecases.suspending import switched

_ACTION: Final = "resume_recognition"


class ResumeRecognition(RunDesk):
    def __call__(self, collection: CollectionId, resumption: Resumption) -> None:
        """
        Each alarm is answered first, so that breaking off leaves the collection as it was: stopped.

        What was left alone meanwhile is gone through by another run.
        """
        for run in every(lambda after: self.runs.of(collection, after=after)):
            until_it_holds(partial(self._answered, run, resumption))
        until_it_holds(lambda: self._switched(collection, resumption))

    def _answered(self, run: RunId, resumption: Resumption) -> None:
        before = self.runs.account(run)
        if before is None or not before.alarms:
            return
        after = before.with_resumption(resumption)
        said = Announcement(EventType.RUN_RESUMED, run, after.version)
        self.say(said, writes=(Write(after, before),), action=_ACTION, by=resumption.by)

    def _switched(self, collection: CollectionId, resumption: Resumption) -> None:
        halt = switched(self, collection, rules=self.library.rules(), is_suspended=False)
        if halt.writes:
            self.say(*halt.said, writes=halt.writes, action=_ACTION, by=resumption.by)
