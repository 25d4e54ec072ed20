"""The verb redact: a rendition from the pixels of an original and nothing else of it (R28)."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms

from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.cuts import Box, shown_of
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.darkroom import Order
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


class OtherPictureError(Exception):
    """It is not as large as the one that was decided on: what is cut would be something else."""


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
        shown, hidden = developed(upright, order)
        image = _shrunk(shown, longest=order.finish.longest)
        jpeg = imprinted(_jpeg(image), order.imprint)
        return Printed(jpeg=jpeg, width=image.width, height=image.height, hidden=hidden)


def developed(upright: Pixels, order: Order) -> tuple[Pixels, int]:
    """
    What of a picture is shown, in full size and in its own memory; and how many were hidden.

    Shrinking first would mix what is hidden into what is seen beside it.
    """
    height, width, _ = upright.shape
    extent, cut = Extent(width=width, height=height), order.cut
    if cut.of not in (None, extent):
        raise OtherPictureError
    crop = shown_of(cut.crop, extent=extent)
    hidden = redact(upright, order.hidden, finish=order.finish, seen=crop)
    # A frame comes last: what is painted in it is what would be painted without it.
    return _part(upright, cut.box(extent, frame=order.finish.frame)), hidden


def _part(upright: Pixels, box: Box) -> Pixels:
    """Moved together where it lies: a picture is never in memory a second time."""
    row, flat = box.width * 3, upright.reshape(-1)
    if len(flat) == row * box.height:
        return upright
    for place in range(box.height):
        line = upright[box.top + place, box.left : box.right]
        flat[place * row : (place + 1) * row] = line.reshape(-1)
    return flat[: row * box.height].reshape(box.height, box.width, 3)


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
