"""
Heads of as many people as are at hand, each in photographs that have nothing else in common.

The scenes are drawn anew for every photograph, so what tells two of them apart is the head alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from PIL import Image, ImageFilter

from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim_vision.upright import Box, Pixels
from tests.vision.fetched import picture, strangers
from tests.vision.portraits import FACELESS, FACES

SIDE: Final = 240  # of a photograph
ACROSS: Final = 80  # of the face in it
DOWN: Final = 100
# Photographs of whom there are several; of all others one stands for several.
_SEVERAL: Final = {
    "obama": ("obama.jpg", "obama2.jpg", "obama3.jpg"),
    "biden": ("biden.jpg",),
    "astronaut": ("astronaut.png",),
}
_SMALL: Final = 0.04  # of its size, by which a face is moved, enlarged or shrunk
_LIGHT: Final = 0.15
_GRAIN: Final = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """`face`: where it is, which the attacker knows to the pixel."""

    pixels: Pixels
    face: Box

    @property
    def region(self) -> Region:
        left, top, width, height = (round(part * WHOLE / SIDE) for part in self.face)
        return Region(x=left, y=top, w=width, h=height)

    def chip(self, pixels: Pixels) -> Pixels:
        """(150, 150, 3): what dlib's network expects, cut where the face is known to be."""
        left, top, width, height = self.face
        side = 1.2 * max(width, height)
        across, down = left + width / 2, top + height / 2
        box = (across - side / 2, down - side / 2, across + side / 2, down + side / 2)
        return np.asarray(Image.fromarray(pixels).resize((150, 150), box=box))


@cache
def people(most: int) -> tuple[tuple[Pixels, ...], ...]:
    """Of each the faces at hand, tightly cut: three known ones, and strangers of 25 pixels."""
    known = [tuple(_face(name) for name in names) for names in _SEVERAL.values()]
    return (*known, *((one,) for one in strangers()))[:most]


def photographed(faces: Sequence[Pixels], *, nth: int, chance: np.random.Generator) -> Photograph:
    """The nth photograph of somebody, in a light, at a place and of a sharpness of its own."""
    scene = _scene(chance)
    times = 1 + chance.uniform(-_SMALL, _SMALL)
    size = (round(ACROSS * times), round(DOWN * times))
    left, top = ((SIDE - side) // 2 + int(chance.integers(-8, 9)) for side in size)
    face = Image.fromarray(faces[nth % len(faces)]).resize(size, Image.Resampling.BICUBIC)
    scene.paste(face, (left, top), mask=_oval(size))
    light = 1 + chance.uniform(-_LIGHT, _LIGHT)
    grain = chance.normal(0, _GRAIN, (SIDE, SIDE, 3))
    pixels = np.clip(np.asarray(scene) * light + grain, 0, 255).astype(np.uint8)
    return Photograph(pixels=pixels, face=(left, top, *size))


def _face(name: str) -> Pixels:
    left, top, width, height = FACES[name]
    box = (left, top, left + width, top + height)
    return np.asarray(Image.fromarray(picture(name)).resize((ACROSS, DOWN), box=box))


def _scene(chance: np.random.Generator) -> Image.Image:
    behind = Image.fromarray(picture(FACELESS[chance.integers(len(FACELESS))]))
    left = int(chance.integers(behind.width - SIDE))
    top = int(chance.integers(behind.height - SIDE))
    return behind.crop((left, top, left + SIDE, top + SIDE))


def _oval(size: tuple[int, int]) -> Image.Image:
    rows, columns = np.ogrid[-1 : 1 : size[1] * 1j, -1 : 1 : size[0] * 1j]
    mask = Image.fromarray(((rows**2 + columns**2) < 1).astype(np.uint8) * 255)
    return mask.filter(ImageFilter.GaussianBlur(2))
