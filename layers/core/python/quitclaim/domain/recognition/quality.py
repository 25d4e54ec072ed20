"""How well a face can be seen, from what the detector measured; a model brings its own floor."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.pictures.links import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """`size_px`: the shorter side of the box, in the picture's own pixels."""

    size_px: int
    sharpness: float

    def __post_init__(self) -> None:
        require(self.size_px > 0, "a face has an extent: give its shorter side in pixels")
        require(self.sharpness >= 0, "sharpness is measured from 0: give the detector's figure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Below it the model's declared rates do not hold (AI Act art. 15)."""

    size_px: int
    sharpness: float

    def __post_init__(self) -> None:
        require(self.size_px > 0, "a floor is some pixels: give the smallest side that works")
        require(self.sharpness >= 0, "sharpness is measured from 0: give the least that works")

    def flags(self, quality: Quality) -> Iterator[Flag]:
        if quality.size_px < self.size_px:
            yield Flag.SMALL
        if quality.sharpness < self.sharpness:
            yield Flag.BLURRED

    def is_met(self, quality: Quality) -> bool:
        return not tuple(self.flags(quality))
