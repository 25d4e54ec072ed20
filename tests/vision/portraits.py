"""Where the faces in the pictures are, seen by eye: the truth that detection is held against."""

from collections.abc import Iterable, Mapping
from typing import Final

from quitclaim_vision.detector import Face
from quitclaim_vision.upright import Box

# Left, top, width and height in pixels of the picture.
FACES: Final[Mapping[str, Box]] = {
    "obama.jpg": (368, 92, 245, 335),
    "obama2.jpg": (198, 230, 281, 415),
    "obama3.jpg": (645, 255, 270, 355),
    "biden.jpg": (428, 165, 286, 400),
    "astronaut.png": (182, 58, 88, 120),
    # The same photograph in another format, half of a face at the edge, and a profile.
    "32bit.png": (198, 230, 281, 415),
    "obama_partial_face.jpg": (0, 85, 185, 345),
    "obama_partial_face2.jpg": (382, 82, 169, 350),
    "camera.png": (202, 119, 55, 78),
}
UPRIGHT: Final = ("obama.jpg", "obama2.jpg", "obama3.jpg", "biden.jpg", "astronaut.png")
FACELESS: Final = ("chelsea.png", "coffee.png", "rocket.jpg")


def overlap(one: Box, other: Box) -> float:
    """Intersection over union."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    shared = max(0.0, across) * max(0.0, down)
    return shared / (one[2] * one[3] + other[2] * other[3] - shared)


def is_found(truth: Box, faces: Iterable[Face]) -> bool:
    """0.4 and not more: what belongs to a face, the hair or the chin, is a matter of taste."""
    return any(overlap(truth, face.box) >= 0.4 for face in faces)
