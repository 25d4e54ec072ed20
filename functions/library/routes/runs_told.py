"""What is told of a run: its figures, what it left alone, whom it could not match."""

from datetime import datetime
from typing import Literal, Self

from quitclaim.domain.ids import AssetId, CollectionId, FaceId, MemberId, RunId
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.counting import Remedy
from quitclaim.domain.recognition.looking import Finding
from quitclaim.domain.recognition.tallies import Alarm
from quitclaim_web.doors.asked import Shown


class ResumedShown(Shown):
    by: MemberId
    at: datetime
    remedy: Remedy


class RunShown(Shown):
    """
    `planned`: pictures that it is over, all of them once `is_planned`; each is `looked` at or
    `skipped`. `seen`, `embedded`, `suggested`: faces. `alarms`: why it is suspended.
    """

    run: RunId
    collection: CollectionId
    by: MemberId | None
    started_at: datetime
    until: datetime | None
    state: Literal["going", "suspended", "over"]
    is_planned: bool
    planned: int
    looked: int
    skipped: int
    seen: int
    embedded: int
    suggested: int
    templates_stored: int
    alarms: tuple[Alarm, ...]
    resumed: tuple[ResumedShown, ...]
    ended_at: datetime | None

    @classmethod
    def of(cls, account: RunAccount, *, at: datetime) -> Self:
        return cls(
            run=account.id,
            collection=account.collection,
            by=account.by,
            started_at=account.started_at,
            until=account.until,
            state=_state(account, at),
            is_planned=account.is_planned,
            planned=account.planned,
            looked=account.looked,
            skipped=account.skipped,
            seen=account.seen,
            embedded=account.embedded,
            suggested=account.suggested,
            templates_stored=account.templates_stored,
            alarms=account.alarms,
            resumed=tuple(
                ResumedShown(by=one.by, at=one.at, remedy=one.remedy) for one in account.resumed
            ),
            ended_at=account.ended_at,
        )


class RunsListed(Shown):
    runs: tuple[RunShown, ...]
    following: str | None


class LeftAlone(Shown):
    asset: AssetId
    at: datetime
    reasons: tuple[str, ...]

    @classmethod
    def of(cls, skip: Skip) -> Self:
        return cls(asset=skip.asset, at=skip.at, reasons=tuple(sorted(skip.reasons)))


class LeftAloneListed(Shown):
    assets: tuple[LeftAlone, ...]
    following: str | None


class UnmatchedShown(Shown):
    """
    A box in 1/10,000 of the picture, null where the face is gone. `is_good`: sharp and large.

    `finding` null: nobody has looked yet. Who was missed is said by linking the face to her.
    """

    asset: AssetId
    face: FaceId
    x: int | None
    y: int | None
    w: int | None
    h: int | None
    is_good: bool
    finding: Finding | None
    by: MemberId | None
    at: datetime | None


class UnmatchedListed(Shown):
    """`faces`: null for whoever is not shown faces."""

    faces: tuple[UnmatchedShown, ...] | None
    following: str | None


def _state(account: RunAccount, at: datetime) -> Literal["going", "suspended", "over"]:
    if account.is_suspended:
        return "suspended"
    return "over" if account.is_over(at) else "going"
