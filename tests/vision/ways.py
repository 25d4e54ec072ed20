"""Ways to hide a face: those that are offered, and what everybody else does, for comparison."""

from collections.abc import Mapping
from functools import partial
from typing import Final

import numpy as np
from PIL import Image, ImageFilter

from quitclaim.domain.organisation.finish import Finish, Manner
from quitclaim_vision.redaction import redact
from quitclaim_vision.upright import Pixels
from tests.vision.attacker import Hide
from tests.vision.heads import Photograph

_MARGIN: Final = 0.2  # of the face, on each side


def _ours(photograph: Photograph, *, manner: Manner) -> Pixels:
    made = photograph.pixels.copy()
    redact(made, [photograph.region], finish=Finish(manner=manner))
    return made


def _not_at_all(photograph: Photograph) -> Pixels:
    return photograph.pixels


def _mosaic(photograph: Photograph, *, cells: int) -> Pixels:
    """Each cell the mean of what it hides, `cells` over the width of the face."""
    image, box = Image.fromarray(photograph.pixels), _box(photograph)
    part = image.crop(box)
    across = round(cells * part.width / photograph.face[2])
    few = (across, max(1, round(across * part.height / part.width)))
    small = part.resize(few, Image.Resampling.BOX)
    image.paste(small.resize(part.size, Image.Resampling.NEAREST), box)
    return np.asarray(image)


def _blur(photograph: Photograph, *, radius: float) -> Pixels:
    """`radius`: of a Gaussian, in widths of the face."""
    image, box = Image.fromarray(photograph.pixels), _box(photograph)
    blurred = ImageFilter.GaussianBlur(radius * photograph.face[2])
    image.paste(image.crop(box).filter(blurred), box)
    return np.asarray(image)


def _box(photograph: Photograph) -> tuple[int, int, int, int]:
    left, top, width, height = photograph.face
    beside, above = _MARGIN * width, _MARGIN * height
    right, bottom = left + width + beside, top + height + above
    return int(left - beside), int(top - above), int(right), int(bottom)


OURS: Final[Mapping[str, Hide]] = {
    f"ours: {manner}": partial(_ours, manner=manner) for manner in Manner
}
OTHERS: Final[Mapping[str, Hide]] = {
    "not hidden": _not_at_all,
    **{
        f"usual mosaic, {cells} cells across": partial(_mosaic, cells=cells)
        for cells in (16, 8, 4, 3)
    },
    **{
        f"usual blur, {radius:.0%} of the face": partial(_blur, radius=radius)
        for radius in (0.05, 0.1, 0.2, 0.4)
    },
}
