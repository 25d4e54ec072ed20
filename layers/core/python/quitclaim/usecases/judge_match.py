from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.ids import FaceId, RunId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.use_log import Verification
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.ports.runs import Runs
from quitclaim.ports.writes import Write
from quitclaim.usecases.mark_asset import Beside, Looked, MarkAsset


@dataclass(frozen=True, slots=True)
class JudgeMatch(MarkAsset):
    """
    Somebody says yes or no to what a machine guessed of some faces; the log of each run says who
    looked (R22; AI Act art. 12(3)(d)).
    """

    runs: Runs

    def beside(self, before: Asset, after: Asset, *, by: Looked) -> Iterator[Beside]:
        """Nothing, where the log is older than it has to be kept, or was cut off by then."""
        known = {face.id: face for face in after.faces}
        judged: dict[RunId, set[FaceId]] = {}
        for face in before.faces:
            run = _guessed_by(face)
            if run and known.get(face.id) != face:
                judged.setdefault(run, set()).add(face.id)
        for run, faces in judged.items():
            use = self.runs.use(run, before.id)
            matched = {one.face for one in use.matched} & faces if use else None
            if use and matched:
                looked = use.verified(matched, Verification(by=by.member, at=self.clock.now()))
                yield Announcement(EventType.USE_VERIFIED, run, looked.version), Write(looked, use)


def _guessed_by(face: Face) -> RunId | None:
    guess = face.suggestion or (face.link.suggested if face.link else None)
    return guess.run if guess else None
