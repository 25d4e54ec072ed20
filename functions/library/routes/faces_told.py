"""What is told of a picture's faces: who each is, and what people said of it."""

from datetime import datetime

from functions.library.routes.knowing_told import LikenessShown
from functions.library.routes.seen import PlaceShown
from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.ids import AssetId, Channel, FaceId, MemberId, PersonId
from quitclaim.domain.pictures.assets import Origin
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim_web.doors.asked import Shown


class PersonNamed(Shown):
    """`name`: None for whoever is not shown names."""

    person: PersonId
    name: str | None


class SuggestionShown(PersonNamed):
    flags: tuple[Flag, ...]


class ExemptionShown(Shown):
    channels: tuple[Channel, ...]
    basis: LegalBasis
    note: str
    since: datetime
    until: datetime | None


class MarkedFace(Shown):
    """
    A box in 1/10,000 of the picture. `person`: who it is, as far as `confirmations` people said.

    `excluded`: never cropped nor compared. `untaggable`: what an erasure left. `likeness`: she is
    known by it, or was to be.
    """

    face: FaceId
    x: int
    y: int
    w: int
    h: int
    origin: Origin
    mark: MarkKind | None
    person: PersonId | None
    name: str | None
    confirmations: int
    suggestion: SuggestionShown | None
    rejected: tuple[PersonId, ...]
    excluded: bool
    untaggable: bool
    exemption: ExemptionShown | None
    likeness: LikenessShown | None


class MarkingShown(Shown):
    """
    `faces`: None for whoever is not shown them. `version`: what the next change has to name.

    `crop`: all that renditions show of the picture; None is all of it.
    """

    asset: AssetId
    version: int
    is_reviewed: bool
    reviewed_at: datetime | None
    reviewed_by: MemberId | None
    faces: tuple[MarkedFace, ...] | None
    presences: tuple[PersonNamed, ...]
    crop: PlaceShown | None
