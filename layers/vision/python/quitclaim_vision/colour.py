"""Any kind of pixel as sRGB in eight bits: no palette, no transparency, no profile."""

from functools import cache
from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image, ImageCms

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.limits import Refused

# The mode in which a profile of this space is applied.
_MODES: Final = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}
_PLAIN: Final = frozenset({"L", "RGB", "CMYK", "LAB"})
_DEEP_GREY: Final = frozenset({"I;16", "I;16L", "I;16B", "I;16N"})
# A profile that moves no colour by more is sRGB under another name.
_ROUNDING: Final = 1


def flattened(image: Image.Image) -> Image.Image:
    """Eight bits of grey, RGB, CMYK or Lab; what is transparent becomes white."""
    if image.mode in _DEEP_GREY:
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.has_transparency_data:
        clear = image if image.mode == "RGBA" else image.convert("RGBA")
        ground = Image.new("RGB", image.size, "white")
        ground.paste(clear, mask=clear)
        return ground
    if image.mode in _PLAIN:
        return image
    match image.mode:
        case "1":
            return image.convert("L")
        case "P" | "YCbCr" | "RGBX":
            return image.convert("RGB")
        case _:
            # Numbers without a range, as measurements have them: no photograph.
            raise Refused(WhyRefused.NO_PICTURE)


def in_srgb(image: Image.Image, *, icc: bytes) -> tuple[Image.Image, bool]:
    """The picture in sRGB, and whether its profile was there and fits; `image` may be reused."""
    if image.mode == "LAB":
        # The space itself says what its numbers mean.
        return _applied(_transform(_lab(), "LAB"), image), True
    source, mode = _profile_in(icc)
    if source is None:
        return _rgb(image), False
    if mode == "RGB" and image.mode == "L":
        image = image.convert("RGB")
    if mode != image.mode:
        return _rgb(image), False
    try:
        transform = _transform(source, mode)
    except ImageCms.PyCMSError:
        return _rgb(image), False
    if mode == "RGB" and _changes_nothing(transform):
        return image, True
    return _applied(transform, image), True


def _rgb(image: Image.Image) -> Image.Image:
    return image if image.mode == "RGB" else image.convert("RGB")


def _profile_in(icc: bytes) -> tuple[ImageCms.ImageCmsProfile | None, str]:
    if not icc:
        return None, ""
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        return profile, _MODES.get(profile.profile.xcolor_space.strip(), "")
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
        return None, ""


def _transform(source: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        source, _srgb(), mode, "RGB", renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC
    )


def _applied(transform: ImageCms.ImageCmsTransform, image: Image.Image) -> Image.Image:
    if image.mode != "RGB":
        return transform.apply(image)
    # In place: a second copy of a large picture would not fit.
    return transform.apply_in_place(image)


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    seen = np.asarray(transform.apply(_colours()), np.int16)
    return bool(np.abs(seen - np.asarray(_colours(), np.int16)).max() <= _ROUNDING)


@cache
def _colours() -> Image.Image:
    """4,913 colours from all over the space."""
    steps = np.linspace(0, 255, 17).astype(np.uint8)
    every = np.stack(np.meshgrid(steps, steps, steps), axis=-1)
    return Image.fromarray(every.reshape(17, -1, 3))


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@cache
def _lab() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
