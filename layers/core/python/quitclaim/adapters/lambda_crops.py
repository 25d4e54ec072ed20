"""The darkroom behind its function, cutting out faces, which come with its answer alone."""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from pydantic import Field

from quitclaim.adapters.lambda_verbs import Answer, LambdaVerbs, answers
from quitclaim.domain.checks import require
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.recognition.crops import require_capture, to_crop
from quitclaim.domain.recognition.permit import Permit
from quitclaim.domain.recognition.quality import Quality
from quitclaim.ports.crops import MOST_IN_CAPTURE, CaptureKey, FaceCrop

# What Lambda answers is at most six megabytes, and what the embedder takes at once.
_AT_ONCE: Final = 48

Crops = list[FaceCrop | None]


class _Crop(Answer):
    size_px: int
    sharpness: float = Field(allow_inf_nan=False)


class _Cropped(Answer):
    """`pixels`: of all that are there, one after another, in base64."""

    side: int = Field(gt=0, le=512)
    crops: list[_Crop | None] = Field(max_length=_AT_ONCE)
    pixels: str

    def read(self) -> Crops:
        held, one = b64decode(self.pixels, validate=True), 3 * self.side**2
        there = [crop for crop in self.crops if crop is not None]
        require(len(held) == one * len(there), "as many pixels as the crops have")
        pixels = iter([held[at : at + one] for at in range(0, len(held), one)])
        return [None if crop is None else self._read(crop, next(pixels)) for crop in self.crops]

    def _read(self, crop: _Crop, pixels: bytes) -> FaceCrop:
        quality = Quality(size_px=crop.size_px, sharpness=crop.sharpness)
        return FaceCrop(quality=quality, side=self.side, pixels=pixels)


_ANSWERS: Final = answers(_Cropped)


class LambdaCrops:
    """`captures`: the bucket of people's own pictures, which only wait to be looked at."""

    def __init__(
        self, client: Any, s3_client: Any, *, function: str, originals: str, captures: str
    ) -> None:
        self._verbs = LambdaVerbs(client, s3_client, function=function)
        self._originals = originals
        self._captures = captures

    def crops_of(self, asset: Asset, *, permit: Permit) -> Mapping[FaceId, FaceCrop]:
        wanted = to_crop(asset, permit=permit)
        found: dict[FaceId, FaceCrop] = {}
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            crops = zip(some, self._cut_out(asset, some), strict=True)
            found |= {face.id: crop for face, crop in crops if crop is not None}
        return found

    def crops_in(self, capture: CaptureKey, *, permit: Permit) -> tuple[FaceCrop, ...] | WhyRefused:
        require_capture(permit)
        made = self._asked("capture", Bucket=self._captures, Key=capture)
        if isinstance(made, WhyRefused):
            return made
        crops = tuple(crop for crop in made if crop is not None)
        if not len(crops) == len(made) <= MOST_IN_CAPTURE:
            raise StoreUnavailable("the darkroom cut out other faces than it was asked to")
        return crops

    def _cut_out(self, asset: Asset, some: tuple[Face, ...]) -> Crops:
        regions = [asdict(face.region) for face in some]
        # So that it knows of everybody who is to be left alone.
        others = [asdict(face.region) for face in asset.faces if face not in some]
        wanted = {"regions": regions, "others": others}
        made = self._asked("crop", wanted, Bucket=self._originals, Key=asset.id)
        # It was opened when it came in: a refusal now is a fault of ours, and the message returns.
        if isinstance(made, WhyRefused):
            raise StoreUnavailable(f"the darkroom refuses an original: {made}")
        if len(made) != len(some):
            raise StoreUnavailable("the darkroom cut out other faces than it was asked to")
        return made

    def _asked(
        self, verb: str, wanted: Mapping[str, Any] | None = None, **of: str
    ) -> Crops | WhyRefused:
        asked = {"verb": verb, "picture": self._verbs.to_read(**of), **(wanted or {})}
        return self._verbs.answered(asked, lambda told: _ANSWERS.validate_json(told).read())
