"""Where a face is: a box in the upright picture, in whole numbers so that equal means equal."""

from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require

WHOLE: Final = 10_000  # a region counts in 1/10,000 of the upright picture
SAME_FACE: Final = 0.5  # intersection over union from which two regions are one face


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    x: int
    y: int
    w: int
    h: int

    def __post_init__(self) -> None:
        require(self.w > 0 and self.h > 0, "a region has an extent: give w and h above 0")
        require(
            self.x >= 0 and self.y >= 0 and self.x + self.w <= WHOLE and self.y + self.h <= WHOLE,
            "a region lies within the picture: clip it to 0 to 10,000",
        )

    def overlap(self, other: "Region") -> float:
        """Intersection over union."""
        across = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        down = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        shared = max(0, across) * max(0, down)
        return shared / (self.w * self.h + other.w * other.h - shared)

    def is_same_face(self, other: "Region") -> bool:
        return self.overlap(other) >= SAME_FACE


def around(face: Region) -> Region:
    """Head and shoulders, and no more of a picture in which others may be whom nobody marked."""
    left, top = max(0, face.x - face.w // 2), max(0, face.y - face.h // 2)
    right, bottom = face.x + face.w + face.w // 2, face.y + 2 * face.h
    return Region(x=left, y=top, w=min(WHOLE, right) - left, h=min(WHOLE, bottom) - top)
