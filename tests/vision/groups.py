"""Group pictures composed from the portraits: people of chosen sizes before a busy background."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, log

import numpy as np
from PIL import Image

from quitclaim_vision.upright import Box, Pixels
from tests.vision.fetched import picture
from tests.vision.portraits import FACELESS, FACES, UPRIGHT

_ATTEMPTS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`smallest`, `largest`: widths of faces in pixels, all orders of size alike."""

    seed: int
    people: int
    smallest: float
    largest: float
    width: int = 1632
    height: int = 1224

    def composed(self) -> tuple[Pixels, list[Box]]:
        """The picture, and where each face in it is."""
        chance = np.random.default_rng(self.seed)
        behind = Image.fromarray(picture(FACELESS[self.seed % len(FACELESS)]))
        scene = behind.resize((self.width, self.height), Image.Resampling.BICUBIC)
        truth = []
        for person, face, at in self._placed(chance):
            scene.paste(person, at)
            left, top, width, height = face
            truth.append((left + at[0], top + at[1], width, height))
        return np.asarray(scene), truth

    def _placed(
        self, chance: np.random.Generator
    ) -> Iterator[tuple[Image.Image, Box, tuple[int, int]]]:
        """As many people as have room; nobody stands before another."""
        taken: list[tuple[int, int, int, int]] = []
        for _ in range(self.people):
            for _ in range(_ATTEMPTS):
                size = exp(chance.uniform(log(self.smallest), log(self.largest)))
                name = UPRIGHT[chance.integers(len(UPRIGHT))]
                person, face = _person(name, size=size, mirrored=chance.random() < 0.5)
                if person.width >= self.width or person.height >= self.height:
                    continue
                left = int(chance.integers(self.width - person.width))
                top = int(chance.integers(self.height - person.height))
                room = (left, top, left + person.width, top + person.height)
                if not any(_touch(room, other) for other in taken):
                    taken.append(room)
                    yield person, face, (left, top)
                    break


def _person(name: str, *, size: float, mirrored: bool) -> tuple[Image.Image, Box]:
    """Head and shoulders with a face `size` pixels wide, and where it is in there."""
    image, (x, y, w, h) = Image.fromarray(picture(name)), FACES[name]
    left, top = max(0, int(x - 0.6 * w)), max(0, int(y - 0.4 * h))
    right, bottom = min(image.width, int(x + 1.6 * w)), min(image.height, int(y + 1.5 * h))
    times = size / w
    extent = (round((right - left) * times), round((bottom - top) * times))
    person = image.crop((left, top, right, bottom)).resize(extent, Image.Resampling.LANCZOS)
    face = ((x - left) * times, (y - top) * times, w * times, h * times)
    if mirrored:
        person = person.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        face = (person.width - face[0] - face[2], *face[1:])
    return person, face


def _touch(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
