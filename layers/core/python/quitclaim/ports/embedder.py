from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.domain.recognition.permit import Permit

# A call holds no more: base64 of it still fits into the 6 MB that Lambda and SageMaker take.
MOST_CROPS: Final = 48
_CHANNELS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """One aligned face, (height, width, 3) uint8 RGB; it lives as long as one invocation (I13)."""

    height: int
    width: int
    pixels: bytes = field(repr=False)

    def __post_init__(self) -> None:
        require(self.height > 0 and self.width > 0, "a crop has an extent: give its pixels")
        require(
            len(self.pixels) == self.height * self.width * _CHANNELS,
            "a crop is three bytes a pixel: give height x width x 3 of them",
        )


class Embedder(Protocol):
    def embeddings(self, crops: Sequence[Crop], *, permit: Permit) -> tuple[Embedding, ...]:
        """
        One embedding a crop, in their order, by the model that the permit names and no other.

        Nothing of them is kept. All crops are of one size. Raises StoreUnavailable where no whole
        and credible answer came for all of them: asleep, busy, late, of another model, of another
        number or order, no finite numbers. Nothing is guessed, and what was asked for comes back.
        """
