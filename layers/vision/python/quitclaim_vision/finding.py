"""What was seen, as regions of the picture, and how well: alike whichever verb looks."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.darkroom import Found
from quitclaim_vision.boxes import region_of
from quitclaim_vision.upright import Box, Pixels


class Seen(Protocol):
    """A face that a detector saw; whatever else it knows of it stays with it (I13)."""

    @property
    def box(self) -> Box: ...


S = TypeVar("S", bound=Seen)


def found_in(
    upright: Pixels, faces: Iterable[S], *, sharpness: Callable[[Pixels, Box], float]
) -> Iterator[tuple[S, Found]]:
    down, across, _ = upright.shape
    for face in faces:
        left, top, width, height = face.box
        region = region_of((left / across, top / down, width / across, height / down))
        # A face beyond the edge was guessed from what is not in the picture.
        if region:
            shorter = max(1, round(min(width, height)))
            quality = Quality(size_px=shorter, sharpness=float(sharpness(upright, face.box)))
            yield face, Found(region, quality)
