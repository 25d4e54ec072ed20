from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.ids import AssetId, FaceId
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.crops import CaptureKey


@dataclass(frozen=True, slots=True)
class Sample:
    """One embedded face and how well it could be seen; it lives as long as one invocation."""

    embedding: Embedding
    quality: Quality


@dataclass(frozen=True, slots=True)
class Shown:
    """
    Who is in a person's own picture: `sample` of the one face in it, else only how many there are.

    Whoever else is in it consented to nothing, and nobody can say which of them she is (R17, R20).
    """

    faces: int
    sample: Sample | None = None

    def __post_init__(self) -> None:
        require(self.faces >= 0, "faces are not fewer than none: count them again")
        require((self.faces == 1) == (self.sample is not None), "one face is embedded, no other")


class Endpoint(Protocol):
    """Crops in, embeddings out, nothing stored. Asleep, it raises StoreUnavailable: come back."""

    def embed(self, asset: AssetId, *, permit: Permit) -> Mapping[FaceId, Sample]:
        """Only `permit.faces` are cropped; an excluded face never is (I15)."""

    def embed_capture(self, capture: CaptureKey, *, permit: Permit) -> Shown:
        """Of a person's own picture; where there are several faces in it, none is embedded."""
