"""
The log of each use of recognition (R22; AI Act art. 12(3)): of one asset, in one run.

When it began and ended, the gallery it compared with and how near was near enough, the faces that
led to a match, and who verified them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, NewType

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotFound, RecordEnded
from quitclaim.domain.ids import (
    AssetId,
    FaceId,
    MemberId,
    ModelHash,
    RunId,
    TemplateId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.judged import Judged

GallerySnapshot = NewType("GallerySnapshot", str)

# AI Act art. 19(1), 26(6): at least six months, of which the longest have 184 days.
KEPT_FOR: Final = timedelta(days=184)


def snapshot_of(gallery: Iterable[TemplateId]) -> GallerySnapshot:
    """The same templates give the same snapshot in any order; it names nobody."""
    ids = sorted(frozenset(gallery))
    for template in ids:
        require_uuids(template=template)
    return GallerySnapshot(sha256("\n".join(ids).encode()).hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Who looked at a match, whatever she decided (art. 14(5))."""

    by: MemberId
    at: datetime

    def __post_init__(self) -> None:
        require_uuids(by=self.by)
        require_instants(at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedInput:
    """`judged`: what is said of the guess by now; None where nobody said yes or no."""

    face: FaceId
    verifications: tuple[Verification, ...] = ()
    judged: Judged | None = None

    def __post_init__(self) -> None:
        require_uuids(face=self.face)

    def looked_at(self, by: Verification, words: Mapping[FaceId, Judged | None]) -> "MatchedInput":
        if self.face not in words:
            return self
        return replace(self, verifications=(*self.verifications, by), judged=words[self.face])


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the faces were held against. `distance`: how near was near enough (R21)."""

    model: ModelHash
    gallery: GallerySnapshot
    distance: float

    def __post_init__(self) -> None:
        require_hashes(model=self.model, gallery=self.gallery)
        require(self.distance > 0, "a threshold is a distance above zero")


@dataclass(frozen=True, slots=True, kw_only=True)
class UseEntry:
    """
    `ended_at` None: it runs, or was cut off. What did not match leaves no trace here (R17).

    `embedded`: as many faces at most, counted before it was done; a repeat adds to it.
    """

    run: RunId
    asset: AssetId
    against: Comparison
    embedded: int
    started_at: datetime
    ended_at: datetime | None = None
    matched: tuple[MatchedInput, ...] = ()
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(run=self.run)
        require_hashes(asset=self.asset)
        require(self.embedded >= 1, "a use embeds a face, or it is none")
        require_instants(started_at=self.started_at, ended_at=self.ended_at)
        require(
            self.ended_at is None or self.started_at <= self.ended_at,
            "a use ends after it starts: give a later end",
        )
        require(self.version >= 1, "a version counts from 1")
        faces = {one.face for one in self.matched}
        require(len(faces) == len(self.matched), "a face matches once in a use: keep one row")

    @property
    def last_at(self) -> datetime:
        """The latest instant it tells of: a late verification keeps the whole entry."""
        looks = (look.at for one in self.matched for look in one.verifications)
        return max((self.ended_at or self.started_at, *looks))

    def begun_again(self, against: Comparison, *, embedded: int) -> "UseEntry":
        """It was cut off, or the ground moved under it: what was embedded by then stays counted."""
        self._require_open()
        return replace(
            self, against=against, embedded=self.embedded + embedded, version=self.version + 1
        )

    def ended(self, at: datetime, *, matched: Iterable[FaceId]) -> "UseEntry":
        self._require_open()
        inputs = tuple(MatchedInput(face=face) for face in matched)
        return replace(self, ended_at=at, matched=inputs, version=self.version + 1)

    def verified(
        self, faces: Mapping[FaceId, Judged | None], verification: Verification
    ) -> "UseEntry":
        """People verify after the run, as long as the entry is kept."""
        if unknown := faces.keys() - {one.face for one in self.matched}:
            raise NotFound(", ".join(sorted(unknown)))
        looked = (one.looked_at(verification, faces) for one in self.matched)
        return replace(self, matched=tuple(looked), version=self.version + 1)

    def _require_open(self) -> None:
        if self.ended_at is not None:
            raise RecordEnded(self.run)


def may_be_deleted(entry: UseEntry, *, at: datetime) -> bool:
    """Kept that long, and no longer (GDPR art. 5(1)(e))."""
    require_instants(at=at)
    return at >= entry.last_at + KEPT_FOR
