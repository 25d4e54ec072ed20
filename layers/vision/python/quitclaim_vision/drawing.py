"""A picture with its faces in boxes, for whoever wants to see what was found."""

from collections.abc import Iterable
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim_vision.decoding import opened

_LONGEST: Final = 1600
_COLOUR: Final = (255, 60, 0)


def with_boxes(content: bytes, regions: Iterable[Region]) -> bytes:
    """A JPEG of at most 1,600 pixels, without metadata. Raises Refused."""
    image = Image.fromarray(opened(content, longest=_LONGEST).upright)
    image.thumbnail((_LONGEST, _LONGEST))
    pen, thick = ImageDraw.Draw(image), max(2, max(image.size) // 300)
    across, down = image.width / WHOLE, image.height / WHOLE
    for region in regions:
        corners = (
            region.x * across,
            region.y * down,
            (region.x + region.w) * across,
            (region.y + region.h) * down,
        )
        pen.rectangle(corners, outline=_COLOUR, width=thick)
    written = BytesIO()
    image.save(written, "JPEG", quality=85)
    return written.getvalue()


def group_of(contents: Iterable[bytes], *, height: int = 640) -> bytes:
    """One JPEG of these pictures side by side, as if they had been taken together."""
    images = [Image.fromarray(opened(content, longest=2 * height).upright) for content in contents]
    scaled = [image.resize((image.width * height // image.height, height)) for image in images]
    group, across = Image.new("RGB", (sum(image.width for image in scaled), height)), 0
    for image in scaled:
        group.paste(image, (across, 0))
        across += image.width
    written = BytesIO()
    group.save(written, "JPEG", quality=92)
    return written.getvalue()
