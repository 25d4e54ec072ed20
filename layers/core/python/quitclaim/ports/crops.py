from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NewType, Protocol

from quitclaim.domain.checks import require
from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.recognition.quality import Quality

if TYPE_CHECKING:
    # Words only: whoever cuts out faces loads nothing of what decides whose.
    from quitclaim.domain.pictures.assets import Asset
    from quitclaim.domain.recognition.permit import Permit

# Where a person's own picture lies until it was looked at.
CaptureKey = NewType("CaptureKey", str)

# Of a capture one face is wanted; of more nobody has to know more than that there are several.
MOST_IN_CAPTURE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceCrop:
    """
    A face, turned and cut out for an embedder: `side` rows of as many pixels, RGB.

    It lives as long as one invocation; whoever logs one logs no pixel of it (I13).
    """

    quality: Quality
    side: int
    pixels: bytes = field(repr=False)

    def __post_init__(self) -> None:
        require(
            self.side > 0 and len(self.pixels) == 3 * self.side**2,
            "a crop is a square of RGB: give three bytes for each of its pixels",
        )


class Cropping(Protocol):
    """The verb crop of the darkroom, which answers at once and leaves nothing anywhere."""

    def crops_of(self, asset: "Asset", *, permit: "Permit") -> Mapping[FaceId, FaceCrop]:
        """
        Only `permit.faces` are cut out, less those that were spoken of since; never another (I15).

        A face that is not found again, as a box drawn by hand may be, is not in the answer. Raises
        StoreUnavailable where the darkroom is out of reach or says what cannot be.
        """

    def crops_in(
        self, capture: CaptureKey, *, permit: "Permit"
    ) -> tuple[FaceCrop, ...] | WhyRefused:
        """Every face in a person's own picture, the surest first, up to MOST_IN_CAPTURE."""
