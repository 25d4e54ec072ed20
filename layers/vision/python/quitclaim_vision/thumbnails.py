"""A small copy to look at: of the pixels alone, so that nothing else of a file can come along."""

from io import BytesIO
from typing import Final

from PIL import Image

from quitclaim_vision.upright import Pixels

LONGEST: Final = 640
_QUALITY: Final = 82
# Halved as often as it can be before the good filter: quicker, and nobody sees it at this size.
_GAP: Final = 1.0


def thumbnail_of(upright: Pixels) -> bytes:
    """A JPEG in sRGB; a picture that is small already keeps its size."""
    image = Image.fromarray(upright)
    image.thumbnail((LONGEST, LONGEST), reducing_gap=_GAP)
    made = BytesIO()
    image.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()
