"""What is said of a face or of a whole picture; the same words from a form and from a program."""

from datetime import date
from typing import Final, Literal

from pydantic import Field

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.ids import Channel
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim_web.doors.asked import Asked, AssetKey, FaceKey, PersonKey

LONGEST_NOTE: Final = 2000
LAST_DAY: Final = date(2199, 12, 31)
# What an erasure leaves behind is nobody's to say.
Said = Literal[MarkKind.NOT_A_FACE, MarkKind.BYSTANDER, MarkKind.REDACT]


class WhichAsset(Asked):
    asset: AssetKey


class WhichFace(WhichAsset):
    face: FaceKey


class OfAsset(WhichAsset):
    version: int = Field(
        ge=1, le=2**31, description="Of the picture as it was looked at; any other is a conflict."
    )


class OfFace(OfAsset):
    face: FaceKey


class WhoItIs(OfFace):
    person: PersonKey | None = Field(description="Linked, or moved to; null unlinks.")


class ItIsSo(OfFace):
    knows_person: bool = Field(
        default=False, description="To know the person, not only to compare; the first has to."
    )


class ItIsNot(OfFace):
    person: PersonKey


class WhatItIs(OfFace):
    mark: Said | None = Field(description="Null takes it back.")


class WhetherLeftOut(OfFace):
    excluded: bool = Field(description="From ever being cropped and compared.")


class ExemptionSaid(Asked):
    channels: frozenset[Channel] = Field(min_length=1, max_length=20)
    basis: LegalBasis
    note: str = Field(min_length=1, max_length=LONGEST_NOTE, description="Why it applies.")
    until: date | None = Field(default=None, le=LAST_DAY, description="The last day.")


class WhetherExempt(OfFace):
    exemption: ExemptionSaid | None = Field(description="Null ends it.")


class Box(OfAsset):
    x: int = Field(ge=0, le=WHOLE)
    y: int = Field(ge=0, le=WHOLE)
    w: int = Field(ge=1, le=WHOLE, description="All four in 1/10,000 of the upright picture.")
    h: int = Field(ge=1, le=WHOLE)


class Place(Asked):
    """All four in 1/10,000 of the upright picture."""

    x: int = Field(ge=0, le=WHOLE)
    y: int = Field(ge=0, le=WHOLE)
    w: int = Field(ge=1, le=WHOLE)
    h: int = Field(ge=1, le=WHOLE)

    @property
    def region(self) -> Region:
        return Region(x=self.x, y=self.y, w=self.w, h=self.h)


class WhetherCropped(OfAsset):
    crop: Place | None = Field(description="All that renditions show; null takes the crop away.")


class WhetherPresent(OfAsset):
    person: PersonKey
    present: bool = Field(description="Recognisable, though by no face.")


class WhetherReviewed(OfAsset):
    reviewed: bool = Field(description="Everyone recognisable on it is marked.")
