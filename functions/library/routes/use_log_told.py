"""What is told of the log of a run, to whoever answers for it (R22; AI Act art. 12(3))."""

from datetime import datetime
from typing import Self

from quitclaim.domain.ids import AssetId, FaceId, MemberId, ModelHash
from quitclaim.domain.organisation.use_log import GallerySnapshot, UseEntry
from quitclaim_web.doors.asked import Shown


class LookShown(Shown):
    by: MemberId
    at: datetime


class MatchShown(Shown):
    """`verified`: who looked at it, whatever she decided."""

    face: FaceId
    verified: tuple[LookShown, ...]


class UseShown(Shown):
    """`gallery`: which templates it was compared with, as a hash. `ended_at` null: cut off."""

    asset: AssetId
    started_at: datetime
    ended_at: datetime | None
    model: ModelHash
    gallery: GallerySnapshot
    distance: float
    embedded: int
    matched: tuple[MatchShown, ...]

    @classmethod
    def of(cls, use: UseEntry) -> Self:
        return cls(
            asset=use.asset,
            started_at=use.started_at,
            ended_at=use.ended_at,
            model=use.against.model,
            gallery=use.against.gallery,
            distance=use.against.distance,
            embedded=use.embedded,
            matched=tuple(
                MatchShown(
                    face=one.face,
                    verified=tuple(LookShown(by=it.by, at=it.at) for it in one.verifications),
                )
                for one in use.matched
            ),
        )


class UsesListed(Shown):
    uses: tuple[UseShown, ...]
    following: str | None
