"""
C9: a 12-megapixel JPEG as a small upright picture, against opening, converting and resizing it.

Guarded by what the small picture is for: the detector finds nobody less in ours than in theirs.
"""

import io
from collections.abc import Mapping
from statistics import median

import numpy as np
import PIL
from PIL import Image

from quitclaim_vision.decoding import opened
from quitclaim_vision.upright import Box, Pixels
from tests.bench.against import Against
from tests.bench.pairs import ratio, spans_ms
from tests.bench.photographs import photograph
from tests.measurements import Figure
from tests.vision.fetched import detector
from tests.vision.groups import Group
from tests.vision.portraits import is_found

NAME = "C9 decoding: 12 megapixels to 640 pixels"
_WIDTH, _HEIGHT, _LONGEST = 4000, 3000, 640
_GROUPS = 6
AGAINST = (
    Against(
        name="C9 decoding",
        ratio="ratio_of_medians",
        aim=3,
        guard="no fewer true faces on composed groups",
    ),
)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    found = {"ours": 0, "theirs": 0}
    for seed in range(1 if is_quick else _GROUPS):
        content, truth = _photograph(seed)
        small = [tuple(side * _LONGEST / _WIDTH for side in box) for box in truth]
        found["ours"] += _found(_ours(content), small)
        found["theirs"] += _found(_theirs(content), small)
    if found["ours"] < found["theirs"]:
        raise AssertionError(f"ours finds fewer faces: {found}")
    content, _ = _photograph(0)
    them, us = spans_ms(
        lambda: _theirs(content), lambda: _ours(content), pairs=3 if is_quick else 15
    )
    return {
        "pairs": len(us),
        "ratio_of_medians": ratio(them, us),
        "theirs_ms_median": round(median(them), 1),
        "ours_ms_median": round(median(us), 1),
        "megabytes": round(len(content) / 1e6, 1),
        "faces_found_ours": found["ours"],
        "faces_found_theirs": found["theirs"],
        "pillow": PIL.__version__,
    }


def _ours(content: bytes) -> Pixels:
    return opened(content, longest=_LONGEST).upright


def _theirs(content: bytes) -> Pixels:
    with Image.open(io.BytesIO(content)) as image:
        size = (_LONGEST, round(_LONGEST * _HEIGHT / _WIDTH))
        return np.asarray(image.convert("RGB").resize(size))


def _found(small: Pixels, truth: list[tuple[float, ...]]) -> int:
    faces = detector().faces(small)
    return sum(is_found(_box(box), faces) for box in truth)


def _box(sides: tuple[float, ...]) -> Box:
    left, top, width, height = sides
    return left, top, width, height


def _photograph(seed: int) -> tuple[bytes, list[Box]]:
    """About as much detail as a camera leaves in 4 MB."""
    group = Group(seed=seed, people=12, smallest=100, largest=600, width=_WIDTH, height=_HEIGHT)
    return photograph(group, grain=8, quality=92)
