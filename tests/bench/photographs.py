"""Composed groups as a camera writes them: a JPEG with the grain of its sensor."""

import io

import numpy as np
from PIL import Image

from quitclaim_vision.upright import Box
from tests.vision.groups import Group


def photograph(group: Group, *, grain: float, quality: int) -> tuple[bytes, list[Box]]:
    """The file, and where each face in it is. `grain`: how far a value strays, of 255."""
    scene, truth = group.composed()
    noise = np.random.default_rng(group.seed).normal(0, grain, scene.shape)
    written = io.BytesIO()
    shot = Image.fromarray(np.clip(scene + noise, 0, 255).astype(np.uint8))
    shot.save(written, "JPEG", quality=quality)
    return written.getvalue(), truth
