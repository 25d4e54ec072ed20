"""Facts about assets, their faces, and who is on them."""

from dataclasses import dataclass
from typing import Literal

from tests.simulation.reference.facts import Fact, Scope

Mark = Literal["not_a_face", "bystander", "excluded", "redact", "keep"]
# Left, top, width and height in ten-thousandths of the picture.
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAsset(Fact):
    asset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfFace(OfAsset):
    face: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetAdded(OfAsset):
    content: str
    faces: tuple[str, ...] = ()
    collections: frozenset[str]
    licence_end: int | None = None
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetDeleted(OfAsset):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetBlocked(OfAsset):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetUnreadable(OfAsset):
    """Its row holds a value that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetMarked(OfAsset):
    """The identity-free mark of somebody who was present without a region."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalHold(OfAsset):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipAdded(OfAsset):
    collection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRemoved(OfAsset):
    collection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentChanged(OfAsset):
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed(OfAsset):
    member: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewReopened(OfAsset):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Present(OfAsset):
    """A member of staff confirmed that this person is on it, without a region."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentRemoved(OfAsset):
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceFound(OfFace):
    """Detected or drawn; a face that is known already is not a new one."""

    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceGone(OfFace):
    """A box that somebody took away, or that a new run of the detector did not see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceMarked(OfFace):
    """`stays`: what a keep covers, each scope with its end or with None."""

    mark: Mark | None
    stays: frozenset[tuple[Scope, int | None]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceLinked(OfFace):
    """`confirmations` come first of all; `knows`: the first of them knows the person."""

    person: str
    source: Literal["hand", "match"]
    confirmations: tuple[str, ...] = ()
    knows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkConfirmed(OfFace):
    member: str
    knows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRemoved(OfFace):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempted(OfFace):
    """A newer one takes its place."""

    channels: frozenset[str]
    starts: int
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptionEnded(OfFace):
    pass
