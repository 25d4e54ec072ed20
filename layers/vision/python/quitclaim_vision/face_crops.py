"""The verb crop: faces that may be recognised, turned and cut out; no others ever (I15)."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, Protocol

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim.domain.recognition.wanted import Wanted
from quitclaim.ports.crops import MOST_IN_CAPTURE, FaceCrop
from quitclaim.ports.darkroom import Found
from quitclaim.runtime.pack_parts import Alignment
from quitclaim_vision.alignment import crop_of, pixels_in_one
from quitclaim_vision.decoding import Opened, opened
from quitclaim_vision.detector import Numbers
from quitclaim_vision.finding import found_in
from quitclaim_vision.limits import Refused
from quitclaim_vision.upright import Box, Pixels

# Of the longer side: in as many, whoever is large fills a crop. The rest is decoded for smaller
# faces only, and takes most of the time.
_COPY: Final = 1_920


class Pointed(Protocol):
    """A face that a detector saw, with its five points."""

    @property
    def box(self) -> Box: ...

    @property
    def landmarks(self) -> Numbers: ...


Face = tuple[Pointed, Found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cropper:
    """
    `near`, `large` and `sharpness` look at an upright picture, boxes count in its pixels.

    `near` finds again who is in some boxes, `large` who fills a good part of a picture.
    `opening`: what bounds the time in which strangers' bytes are decoded.
    """

    near: Callable[[Pixels, Sequence[Box]], Sequence[Pointed]]
    large: Callable[[Pixels], Sequence[Pointed]]
    sharpness: Callable[[Pixels, Box], float]
    alignment: Alignment
    opening: Callable[[], AbstractContextManager[None]] = nullcontext

    def crop(self, content: bytes, wanted: Wanted) -> list[FaceCrop | None] | WhyRefused:
        """In the order of its regions; None where nobody is found."""
        try:
            upright = self._opened(content).upright
        except Refused as refused:
            return refused.why
        faces = self.near(upright, [_box(region, upright) for region in wanted.regions])
        seen = tuple(found_in(upright, faces, sharpness=self.sharpness))
        whose = wanted.whose(found.region for _, found in seen)
        crops = {place: self._cut_out(upright, seen[number]) for place, number in whose.items()}
        return [crops.get(place) for place in range(len(wanted.regions))]

    def capture(self, content: bytes) -> list[FaceCrop | None] | WhyRefused:
        """Whoever is large in it, the surest first, up to MOST_IN_CAPTURE."""
        try:
            picture = self._opened(content, at_least=_COPY)
            seen = self._large_in(picture.upright)
            if picture.times > 1 and not self._fill_crops(seen):
                picture = self._opened(content)
                seen = self._large_in(picture.upright)
        except Refused as refused:
            return refused.why
        crops = (self._cut_out(picture.upright, one, times=picture.times) for one in seen)
        return [crop for crop in crops if crop]

    def _opened(self, content: bytes, *, at_least: int | None = None) -> Opened:
        with self.opening():
            return opened(content, at_least=at_least)

    def _large_in(self, upright: Pixels) -> Sequence[Face]:
        seen = found_in(upright, self.large(upright), sharpness=self.sharpness)
        return tuple(islice(seen, MOST_IN_CAPTURE))

    def _fill_crops(self, seen: Sequence[Face]) -> bool:
        """Whether every crop is made of pixels enough, so that more of them would not show."""
        fine = (pixels_in_one(face.landmarks, alignment=self.alignment) for face, _ in seen)
        return bool(seen) and min(fine) >= 1

    def _cut_out(self, upright: Pixels, seen: Face, *, times: float = 1) -> FaceCrop | None:
        """`times`: how many pixels of the picture, either way, are one of these."""
        face, found = seen
        crop = crop_of(upright, face.landmarks, alignment=self.alignment)
        if crop is None:
            return None
        quality = replace(found.quality, size_px=round(found.quality.size_px * times))
        return FaceCrop(quality=quality, side=self.alignment.side, pixels=crop.tobytes())


def _box(region: Region, upright: Pixels) -> Box:
    height, width, _ = upright.shape
    left, top = region.x * width / WHOLE, region.y * height / WHOLE
    return left, top, region.w * width / WHOLE, region.h * height / WHOLE
