"""The verb crop as the child runs it: what it is asked for, in our words, and what it answers."""

from functools import partial
from typing import Any

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.wanted import Wanted
from quitclaim.ports.crops import FaceCrop
from quitclaim_vision.detectors import detector_of
from quitclaim_vision.face_crops import Cropper
from quitclaim_vision.inside import Work, cpu_seconds
from quitclaim_vision.limits import OPENING_S
from quitclaim_vision.packs.cache import manifest
from quitclaim_vision.quality import sharpness
from quitclaim_vision.tiling import find_large, find_near

Answer = dict[str, Any]


def work() -> Work:
    pack = manifest()
    detector = detector_of(pack)
    cropper = Cropper(
        near=partial(find_near, detector=detector),
        large=partial(find_large, detector=detector),
        sharpness=sharpness,
        alignment=pack.alignment,
        opening=partial(cpu_seconds, OPENING_S),
    )

    def crop(content: bytes, asked: dict[str, Any]) -> tuple[Answer, bytes]:
        return answer(cropped(cropper, content, asked=asked), side=cropper.alignment.side)

    return crop


def cropped(
    cropper: Cropper, content: bytes, *, asked: dict[str, Any]
) -> list[FaceCrop | None] | WhyRefused:
    """Everybody only where that is what was asked for, in a word of its own."""
    if asked.get("everybody"):
        return cropper.capture(content)
    regions, others = (
        tuple(Region(**region) for region in asked[name]) for name in ("regions", "others")
    )
    return cropper.crop(content, Wanted(regions=regions, others=others))


def answer(made: list[FaceCrop | None] | WhyRefused, *, side: int) -> tuple[Answer, bytes]:
    """And the pixels of all crops that go with it, one after another."""
    if isinstance(made, WhyRefused):
        return {"refused": made}, b""
    told = [
        crop and {"size_px": crop.quality.size_px, "sharpness": crop.quality.sharpness}
        for crop in made
    ]
    return {"side": side, "crops": told}, b"".join(crop.pixels for crop in made if crop)
