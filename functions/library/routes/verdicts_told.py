"""What is told of a verdict: which face may be shown where, on what ground, and what is missing."""

from datetime import datetime

from pydantic import Field

from functions.library.routes.faces_forms import WhichAsset
from functions.library.routes.faces_told import PersonNamed
from functions.library.routes.seen import PlaceShown
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.ids import (
    AssetId,
    BasisId,
    Channel,
    ConsentId,
    DocumentHash,
    FaceId,
    PersonId,
)
from quitclaim.domain.publishing.looks import Sight
from quitclaim.domain.publishing.verdict import Bar, Outcome
from quitclaim_web.doors.asked import Shown


class AtAnInstant(WhichAsset):
    at: str | None = Field(
        default=None,
        max_length=20,
        description="What held at 2026-05-03T12:00:00Z, say; without it, what holds now.",
    )


class GroundShown(Shown):
    """`document`: what she was shown, if she consented. `until` None: no end of its own."""

    legal: LegalBasis
    record: ConsentId | BasisId
    until: datetime | None
    document: DocumentHash | None


class FaceJudged(Shown):
    """One of three says why: `basis` of hers, `gaps` in what she said, or `sight` of the face."""

    face: FaceId
    is_clear: bool
    person: PersonId | None
    name: str | None
    sight: Sight | None
    basis: GroundShown | None
    gaps: tuple[Gap, ...]
    said_no: bool


class Absent(PersonNamed):
    """Recognisable by no face, and not clear: nothing can make her unrecognisable."""

    gaps: tuple[Gap, ...]
    said_no: bool


class PartShown(Shown):
    """In pixels of the upright picture."""

    left: int
    top: int
    width: int
    height: int


class VerdictShown(Shown):
    """
    `faces`: None for whoever is not shown them. `valid_until` None: until something happens.
    `address`: where anybody finds it on this site, once it is out; `part`: what that shows of it.
    """

    channel: Channel
    outcome: Outcome
    bars: tuple[Bar, ...]
    unclear: int
    faces: tuple[FaceJudged, ...] | None
    absent: tuple[Absent, ...]
    valid_until: datetime | None
    address: str | None
    part: PartShown | None

    @property
    def beside(self) -> str:
        """Where we look at it ourselves, beside its original: no visit of anybody's."""
        return f"/renditions/{(self.address or '').removeprefix('/r/')}?comparing=true"


class VerdictsShown(Shown):
    """`crop`: all of the picture that it was about; None is all of it."""

    asset: AssetId
    version: int
    rules_version: int
    at: datetime
    crop: PlaceShown | None
    verdicts: tuple[VerdictShown, ...]
