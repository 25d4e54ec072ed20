"""What is asked about the guesses of a run: yes, no, or taken back; of one face or of many."""

from typing import Annotated, Literal

from pydantic import Field

from functions.library.routes.runs_forms import OneRun
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.usecases.judge_matches import Judged, Judgement
from quitclaim.usecases.mark_many import MANY
from quitclaim_web.doors.asked import Asked, AssetKey, FaceKey

# Asset, face and version as the grid showed them.
FaceText = Annotated[str, Field(pattern="^[0-9a-f]{64} [0-9a-f-]{36} [1-9][0-9]{0,9}$")]


class OneJudged(Asked):
    asset: AssetKey
    face: FaceKey
    version: int = Field(ge=1, le=2**31, description="As it was looked at; any other is left out.")


class MatchesJudged(OneRun):
    judgement: Judgement
    knows_person: bool = Field(
        default=False, description="To know each of them, not only to compare; the first has to."
    )
    faces: tuple[OneJudged, ...] = Field(min_length=1, max_length=MANY)

    @property
    def judged(self) -> tuple[Judged, ...]:
        return tuple(Judged(asset=i.asset, face=i.face, version=i.version) for i in self.faces)


class MatchesForm(OneRun):
    """`confirm`, `reject`: the button of one face; else `act` is of all that were chosen."""

    act: Judgement | None = None
    confirm: FaceText | None = None
    reject: FaceText | None = None
    knows_person: Literal["yes"] | None = None
    chosen: tuple[FaceText, ...] = Field(default=(), max_length=MANY)

    @property
    def judgement(self) -> Judgement:
        if self.confirm:
            return Judgement.CONFIRM
        return Judgement.REJECT if self.reject else self.act or Judgement.UNDO

    @property
    def judged(self) -> tuple[Judged, ...]:
        one = self.confirm or self.reject
        return tuple(map(_judged, (one,) if one else self.chosen))


def _judged(text: str) -> Judged:
    asset, face, version = text.split(" ")
    return Judged(asset=AssetId(asset), face=FaceId(face), version=int(version))
