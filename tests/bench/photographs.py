"""Composed groups as a camera writes them: a JPEG with the grain of its sensor."""

import io
from collections.abc import Iterable
from functools import cache
from typing import Final

import numpy as np
from PIL import Image

from quitclaim_vision.upright import Box
from tests.vision.groups import Group
from tests.vision.portraits import overlap

WIDTH: Final = 4000
HEIGHT: Final = 3000


@cache
def of_three(seed: int) -> tuple[bytes, list[Box]]:
    """12 megapixels, and about as much detail as a camera leaves in 4 MB."""
    group = Group(seed=seed, people=3, smallest=250, largest=600, width=WIDTH, height=HEIGHT)
    return photograph(group, grain=8, quality=92)


def photograph(group: Group, *, grain: float, quality: int) -> tuple[bytes, list[Box]]:
    """The file, and where each face in it is. `grain`: how far a value strays, of 255."""
    scene, truth = group.composed()
    noise = np.random.default_rng(group.seed).normal(0, grain, scene.shape)
    written = io.BytesIO()
    shot = Image.fromarray(np.clip(scene + noise, 0, 255).astype(np.uint8))
    shot.save(written, "JPEG", quality=quality)
    return written.getvalue(), truth


def hits(boxes: Iterable[Box], truth: list[Box]) -> int:
    """A third is shared: what belongs to a face, forehead and chin, is each detector's own."""
    seen = list(boxes)
    return sum(any(overlap(face, box) >= 1 / 3 for box in seen) for face in truth)
