from functools import partial
from typing import Final

from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.ids import AssetId, FaceId, MemberId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.use_log import UseEntry, Verification
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.corrections import Hindrance, face_on
from quitclaim.ports.writes import Write
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.run_desk import RunDesk

_ACTION: Final = "judge_match"


class JudgeMatch(RunDesk):
    """Somebody says yes or no to a machine's guess; the log of its run says who looked (R22)."""

    def __call__(
        self, asset: AssetId, correction: Correction, *, face: FaceId, member: MemberId
    ) -> Asset:
        """What was said before changes nothing, and is no second look."""
        return until_it_holds(partial(self._judged, asset, correction, face=face, member=member))

    def _judged(
        self, asset: AssetId, correction: Correction, *, face: FaceId, member: MemberId
    ) -> Asset:
        before = self.known(asset)
        if before.unreadable:
            raise NotAllowed(Hindrance.UNREADABLE)
        after = correction(before)
        if after == before:
            return before
        said = [Announcement(EventType.FACE_CORRECTED, asset, after.version)]
        writes = [Write(after, before)]
        use = self._use_of(asset, face_on(before, face))
        if use:
            looked = use.verified(face, Verification(by=member, at=self.clock.now()))
            said.append(Announcement(EventType.USE_VERIFIED, use.run, looked.version))
            writes.append(Write(looked, use))
        self.say(*said, writes=tuple(writes), action=_ACTION, by=member)
        return after

    def _use_of(self, asset: AssetId, face: Face) -> UseEntry | None:
        """None where the log is older than it has to be kept, or was cut off before the match."""
        guess = face.suggestion or (face.link.suggested if face.link else None)
        use = self.runs.use(guess.run, asset) if guess else None
        return use if use and any(one.face == face.id for one in use.matched) else None
