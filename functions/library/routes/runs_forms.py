"""What is asked of runs, by pages and by programs."""

from pydantic import Field

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
