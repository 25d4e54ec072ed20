"""Faces as numbers, which never leave the memory of one invocation (R17, I13)."""

from dataclasses import dataclass, field
from math import dist, isfinite
from struct import unpack

from quitclaim.domain.checks import require
from quitclaim.domain.ids import ModelHash, TemplateId, require_hashes, require_uuids

_FLOAT32 = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedding:
    """Little-endian float32, as many as the model gives; comparable only within one model."""

    model: ModelHash
    values: bytes = field(repr=False)  # whoever logs an embedding logs no number of it

    def __post_init__(self) -> None:
        require_hashes(model=self.model)
        require(
            self.values and len(self.values) % _FLOAT32 == 0,
            "an embedding is float32 numbers, four bytes each: give all of them",
        )

    @property
    def dimension(self) -> int:
        return len(self.values) // _FLOAT32

    def distance_to(self, other: "Embedding") -> float:
        """Euclidean, of two captures at hand; galleries compare what is kept."""
        require(
            (self.model, self.dimension) == (other.model, other.dimension),
            "embeddings compare within one model: embed both by the same",
        )
        form = f"<{self.dimension}f"
        return dist(unpack(form, self.values), unpack(form, other.values))


@dataclass(frozen=True, slots=True)
class Match:
    template: TemplateId
    distance: float

    def __post_init__(self) -> None:
        require_uuids(template=self.template)
        require(
            isfinite(self.distance) and self.distance >= 0,
            "a distance is a number from 0: convert the adapter's score",
        )
