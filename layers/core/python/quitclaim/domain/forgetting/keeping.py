"""Why pictures are kept, and the word that a face is kept all the same (R58; art. 5(1)(b), (e))."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.bases import Latitude, LegalBasis
from quitclaim.domain.checks import require, require_text
from quitclaim.domain.ids import (
    AssetId,
    CollectionId,
    FaceId,
    MemberId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.calendar import USUAL_CLASS, AssetClass, Calendar

__all__ = ["USUAL_CLASS", "Justification", "Keeping"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Why a collection's pictures are kept, and for how long (art. 13(2)(a))."""

    collection: CollectionId
    asset_class: AssetClass
    basis: LegalBasis
    note: str
    period: timedelta | None
    by: MemberId
    at: datetime
    version: int = 1

    def __post_init__(self) -> None:
        require(self.version >= 1, "a version counts from 1")
        require_uuids(collection=self.collection, by=self.by)
        require_instants(at=self.at)
        require_text(note=self.note)
        require(
            self.period is None or self.period > timedelta(0),
            "a period is longer than nothing: leave it out to follow the calendar",
        )

    def is_open(self, latitude: Latitude) -> bool:
        return self.basis is LegalBasis.CONSENT or latitude.opens(self.basis)

    def period_by(self, calendar: Calendar) -> timedelta | None:
        """A collection may keep for less than its class allows, never for more; None: unsaid."""
        said = (calendar.period_of(self.asset_class), self.period)
        return min((period for period in said if period is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Justification:
    """Why this face is kept all the same, until when, by the privacy officer's word."""

    asset: AssetId
    face: FaceId
    note: str
    until: datetime
    by: MemberId
    at: datetime
    version: int = 1

    def __post_init__(self) -> None:
        require(self.version >= 1, "a version counts from 1")
        require_hashes(asset=self.asset)
        require_uuids(face=self.face, by=self.by)
        require_instants(until=self.until, at=self.at)
        require_text(note=self.note)
        require(self.at < self.until, "a justification ends after it is given: give a later end")

    def holds(self, face: FaceId, asset: AssetId, *, at: datetime) -> bool:
        return self.face == face and self.asset == asset and self.at <= at < self.until
