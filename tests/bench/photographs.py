"""Composed groups as a camera writes them: a JPEG with the grain of its sensor."""

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from PIL import Image

from quitclaim_vision.upright import Box
from tests.vision.groups import Group
from tests.vision.portraits import overlap


@dataclass(frozen=True, slots=True)
class Photo:
    """A file, and where everybody in it is."""

    path: str
    truth: list[Box]

    @classmethod
    def of_three(cls, seed: int, folder: Path) -> Self:
        """12 megapixels, and about as much detail as a camera leaves in 4 MB."""
        group = Group(seed=seed, people=3, smallest=250, largest=600, width=4000, height=3000)
        content, truth = photograph(group, grain=8, quality=92)
        path = folder / f"{seed}.jpg"
        path.write_bytes(content)
        return cls(str(path), truth)


def photograph(group: Group, *, grain: float, quality: int) -> tuple[bytes, list[Box]]:
    """The file, and where each face in it is. `grain`: how far a value strays, of 255."""
    scene, truth = group.composed()
    noise = np.random.default_rng(group.seed).normal(0, grain, scene.shape)
    written = io.BytesIO()
    shot = Image.fromarray(np.clip(scene + noise, 0, 255).astype(np.uint8))
    shot.save(written, "JPEG", quality=quality)
    return written.getvalue(), truth


def hits(photos: Iterable[Photo], boxes: Callable[[str], list[Box]]) -> int:
    """A third is shared: what belongs to a face, forehead and chin, is each detector's own."""
    looked_at = [(one.truth, boxes(one.path)) for one in photos]
    return sum(
        any(overlap(face, box) >= 1 / 3 for box in seen)
        for truth, seen in looked_at
        for face in truth
    )
