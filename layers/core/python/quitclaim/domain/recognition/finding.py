"""Somebody asks where she is, with a picture of herself (R25): found, or what stands against it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from quitclaim.domain.checks import Word, require_some
from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.ids import FaceId, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.enrolment import Fault
from quitclaim.domain.recognition.quality import Floor, Quality
from quitclaim.domain.recognition.thresholds import Threshold


class WhyNotNow(Word):
    """What is no gate, and none of her own words."""

    NOT_ON_ROSTER = "not_on_roster"
    # Whose, is nobody's business but theirs.
    OTHERS_MISSING = "others_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotNow:
    """
    Everything against it, so that she comes back once; the office may be asked to look instead.

    `own`: what her own yes lacks.
    """

    reasons: tuple[StrEnum, ...]
    own: Lack | None = None

    def __post_init__(self) -> None:
        require_some(reasons=(*self.reasons, *([self.own] if self.own else [])))


def faults_of(quality: Quality | None, *, faces: int, floor: Floor) -> tuple[Fault | Flag, ...]:
    """Of her own picture: of two faces nobody can say which one asks. `quality`: of the one."""
    if quality is None:
        return (Fault.SEVERAL_FACES if faces else Fault.NO_FACE,)
    return tuple(floor.flags(quality))


def found_among(
    faces: Mapping[FaceId, Embedding],
    asset: Asset,
    *,
    her: Embedding,
    names: frozenset[PersonId],
    threshold: Threshold,
) -> tuple[FaceId, ...]:
    """Those near enough, but for a face of which a person said that it is not hers (I12)."""
    not_her = {face.id for face in asset.faces if names & face.rejected}
    return tuple(
        face
        for face, embedding in faces.items()
        if face not in not_her and her.distance_to(embedding) <= threshold.distance
    )
