from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

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


class Endpoint(Protocol):
    """Crops in, embeddings out, nothing stored. Asleep, it raises StoreUnavailable: come back."""

    def embed(self, asset: AssetId, *, permit: Permit) -> Mapping[FaceId, Sample]:
        """Only `permit.faces` are cropped; an excluded face never is (I15)."""

    def embed_capture(self, capture: CaptureKey, *, permit: Permit) -> tuple[Sample, ...]:
        """Every face found in a person's own capture: enrolment takes exactly one."""
