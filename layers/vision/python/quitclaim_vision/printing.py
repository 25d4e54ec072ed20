"""The verb redact: a rendition from the pixels of an original and nothing else of it (R28)."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms

from quitclaim.domain.organisation.finish import USUAL, Finish
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import BLANK, Imprint
from quitclaim_vision.decoding import opened
from quitclaim_vision.imprinting import imprinted
from quitclaim_vision.limits import Refused
from quitclaim_vision.redaction import redact
from quitclaim_vision.upright import Pixels

# Beside the original nobody sees a difference; a fifth smaller than the next step that shows none.
QUALITY: Final = 90
# Halved as often as it can be and still be twice as large, before the good filter.
_GAP: Final = 2.0
# Twelve bytes in the head of a profile (ICC.1:2001-04, 6.1.8): when it was made, which is nothing.
_MADE_AT: Final = slice(24, 36)
_SOME_DAY: Final = bytes((7, 206, 0, 2, 0, 9, 0, 6, 0, 49, 0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`hidden`: none of them, and a smaller size, is the verb shrink."""

    hidden: tuple[Region, ...] = ()
    finish: Finish = USUAL
    imprint: Imprint = BLANK


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A JPEG in sRGB, how large the picture in it is, and how many regions were destroyed."""

    jpeg: bytes
    width: int
    height: int
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """`opening`: what bounds the time in which strangers' bytes are decoded."""

    opening: Callable[[], AbstractContextManager[None]] = nullcontext

    def print(self, content: bytes, order: Order) -> Printed | WhyRefused:
        try:
            with self.opening():
                upright = opened(content).upright
        except Refused as refused:
            return refused.why
        # In full size: shrinking first would mix what is hidden into what is seen beside it.
        hidden = redact(upright, order.hidden, finish=order.finish)
        image = _shrunk(upright, longest=order.finish.longest)
        jpeg = imprinted(_jpeg(image), order.imprint)
        return Printed(jpeg=jpeg, width=image.width, height=image.height, hidden=hidden)


def _shrunk(upright: Pixels, *, longest: int | None) -> Image.Image:
    image = Image.fromarray(upright)
    if longest:
        image.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=_GAP)
    return image


def _jpeg(image: Image.Image) -> bytes:
    made = BytesIO()
    image.save(made, "JPEG", quality=QUALITY, icc_profile=_srgb())
    return made.getvalue()


@cache
def _srgb() -> bytes:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_MADE_AT] = _SOME_DAY
    return bytes(profile)
