"""What is asked of runs, by pages and by programs."""

from typing import Literal

from pydantic import Field

from quitclaim.domain.ids import PersonId
from quitclaim.domain.recognition.counting import Remedy
from quitclaim.domain.recognition.looking import Finding
from quitclaim_web.doors.asked import AssetKey, CollectionKey, FaceKey, Paged, PersonKey, RunKey


class RunsOf(Paged):
    collection: CollectionKey


class OneRun(Paged):
    run: RunKey


class FaceFound(Paged):
    """`person`: who on the roster was missed; a stranger stays unnamed."""

    run: RunKey
    asset: AssetKey
    face: FaceKey
    finding: Finding
    person: PersonKey | None = Field(default=None, description="With a missed member only.")


class IncidentAnswered(Paged):
    collection: CollectionKey
    remedy: Remedy


class SomebodyFound(OneRun):
    """Of the form: `person` is sent whichever button was pressed."""

    asset: AssetKey
    face: FaceKey
    finding: Finding
    person: PersonKey | Literal[""] = ""

    @property
    def said(self) -> FaceFound | None:
        """None: nobody was chosen."""
        is_missed = self.finding is Finding.MISSED_MEMBER
        if is_missed and not self.person:
            return None
        return FaceFound(
            run=self.run,
            asset=self.asset,
            face=self.face,
            finding=self.finding,
            person=PersonId(self.person) if is_missed else None,
        )


class IncidentForm(RunsOf):
    remedy: Remedy | None = None
