"""A word of staff on a picture, of what she has before her: where it moved she looks again."""

from collections.abc import Callable
from dataclasses import dataclass

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId, MemberId
from quitclaim.domain.organisation.actions import Action
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.library_desk import Correction
from quitclaim.usecases.mark_asset import Looked
from tests.simulation.cast import MEMBERS, name
from tests.simulation.commands import Command
from tests.simulation.looking import Looking
from tests.simulation.stage import Stage

REVIEW = "review"
Said = Callable[[Looked], object]


@dataclass(eq=False)
class _Eyes:
    stage: Stage
    asset: AssetId
    version: int
    is_review: bool

    def says(self, said: Said) -> None:
        stage, before = self.stage, self.stage.looking
        stage.looking = Looking(self.asset, self.version, is_review=self.is_review)
        action = Action.REVIEW if self.is_review else Action.MARK_FACE
        try:
            said(Looked(member=_member(stage), action=action, version=self.version))
        except Conflict:
            self.version = stage.fakes.world.assets[self.asset].version
            raise
        finally:
            stage.looking = before


def corrected(
    stage: Stage, asset: AssetId, correction: Correction, *, kind: str, text: str
) -> Command:
    return spoken(
        stage,
        asset,
        lambda by: stage.house.mark(asset, correction, by=by),
        kind=kind,
        text=text,
    )


def judged(
    stage: Stage, asset: AssetId, correction: Correction, *, kind: str, text: str
) -> Command:
    """Yes or no to what a machine guessed."""
    return spoken(
        stage,
        asset,
        lambda by: stage.house.judge(asset, correction, by=by),
        kind=kind,
        text=text,
    )


def spoken(stage: Stage, asset: AssetId, said: Said, *, kind: str, text: str) -> Command:
    """She looked when the story turned to it; until she is heard the picture may have moved."""
    version = stage.fakes.world.assets[asset].version
    eyes = _Eyes(stage, asset, version, is_review=kind == REVIEW)
    told = f"{name(_member(stage))}, on {name(asset)}: {text}"
    return Command(kind=kind, text=told, run=lambda: eyes.says(said))


def curated(
    stage: Stage, asset: AssetId, correction: Correction, *, kind: str, text: str
) -> Command:
    """Of the picture as it is when it is done, whatever was said of it meanwhile."""
    member = _member(stage)
    return Command(
        kind=kind,
        text=f"{name(member)}, on {name(asset)}: {text}",
        run=lambda: stage.house.correct(
            asset, correction, member=member, became=EventType.ASSET_CHANGED
        ),
    )


def _member(stage: Stage) -> MemberId:
    return MEMBERS[stage.step % len(MEMBERS)]
