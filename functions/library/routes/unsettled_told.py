"""What is told of faces that are kept for no reason any more."""

from datetime import datetime

from quitclaim.domain.forgetting.concerns import Concern
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.usecases.list_unsettled import Overdue
from quitclaim_web.doors.asked import Shown


class FaceOverdue(Shown):
    """`since` null: nobody knows since when. `may_change` false: a legal hold keeps it as it is."""

    face: FaceId
    concern: Concern
    since: datetime | None
    may_change: bool


class AssetOverdue(Shown):
    asset: AssetId
    version: int
    faces: tuple[FaceOverdue, ...]

    @classmethod
    def of(cls, found: Overdue) -> "AssetOverdue":
        return cls(
            asset=found.asset.id,
            version=found.asset.version,
            faces=tuple(
                FaceOverdue(
                    face=one.face,
                    concern=one.doubt.concern,
                    since=one.doubt.since,
                    may_change=not found.asset.on_hold,
                )
                for one in found.faces
            ),
        )


class OverdueShown(Shown):
    """`assets` null: for whoever is not shown faces."""

    assets: tuple[AssetOverdue, ...] | None
    following: str | None


class JustifiedShown(Shown):
    asset: AssetId
    face: FaceId
    until: datetime
