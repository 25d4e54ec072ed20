"""
C1: one crop through our embedder, against dlib's own C++ with the same weights, both on one core.

Guarded by the numbers themselves: on every face at hand they differ by at most 1e-5. Neither
averages with the mirror image here, which would double both.
"""

from collections.abc import Mapping
from statistics import median

import dlib
import numpy as np

from quitclaim_vision.embedding import Crops
from quitclaim_vision.silenced import onnxruntime
from tests.bench.against import Against
from tests.bench.pairs import ratio, spans_ms
from tests.measurements import Figure
from tests.vision.attacker import network
from tests.vision.fetched import embedder
from tests.vision.likeness import PEOPLE, crop

NAME = "C1 embedder: ours against dlib"
_MOST_APART = 1e-5
AGAINST = (
    Against(
        name="C1 one face",
        ratio="ratio_of_medians",
        aim=15,
        guard="the same numbers within 1e-5",
        peer="dlib_ms_median",
    ),
)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    ours, theirs = embedder(), network()
    crops = [crop(name) for names in PEOPLE.values() for name in names]
    apart = max(_apart(one) for one in crops)
    if apart > _MOST_APART:
        raise AssertionError(f"the numbers differ by {apart}")
    one = crops[0]
    chip = np.ascontiguousarray(one[0])
    them, us = spans_ms(
        lambda: theirs.compute_face_descriptor(chip),
        lambda: ours.plain(one),
        pairs=3 if is_quick else 31,
    )
    return {
        "pairs": len(us),
        "ratio_of_medians": ratio(them, us),
        "dlib_ms_median": round(median(them), 1),
        "ours_ms_median": round(median(us), 1),
        "faces": len(crops),
        "numbers_differ_by_at_most": float(f"{apart:.1e}"),
        "onnxruntime": onnxruntime.__version__,
        "dlib": dlib.__version__,
    }


def _apart(one: Crops) -> float:
    theirs = network().compute_face_descriptor(np.ascontiguousarray(one[0]))
    return float(np.abs(embedder().plain(one)[0] - np.array(theirs)).max())
