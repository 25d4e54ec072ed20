"""
C2 and C3: from the bytes of a photo to the numbers of everybody in it, against dlib's own pipeline.

The peer does what `face_recognition` does: dlib's frontal detector, five points, and its recogniser
on each face. C2: with its defaults, the whole picture and once enlarged. C3: fairly, on a copy of
1,000 pixels. Ours is what becomes of a person's own picture in the darkroom and the endpoint, one
look and the mean with the mirror image. The peer's dlib is without BLAS, as its wheel has it; where
something compiles C++, it is measured as its users get it too, made from its source package.

Guarded by what it is for: on composed groups ours finds no fewer true faces than either peer.
"""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import compiled, whole
from tests.bench.against import Against
from tests.bench.pairs import on_cores
from tests.bench.sides import dlib, ours
from tests.measurements import Figure

NAME = "C2, C3 a whole photo: ours against dlib as people use it"
IS_SLOW = True
# Said once: it has nothing to do with how dlib was made.
_ONCE = frozenset({"pairs", "people_in_it", "megabytes", "onnxruntime", "faces_found_ours"})
AGAINST = (
    Against(
        name="C2 a whole photo, dlib's defaults",
        ratio="C2_ratio_to_defaults",
        aim=80,
        guard="no fewer true faces on composed groups",
        peer="whole_picture_ms_median",
    ),
    Against(
        name="C3 a whole photo, a copy of 1,000 pixels",
        ratio="C3_ratio_to_a_copy_of_1000_pixels",
        aim=7,
        guard="no fewer true faces on composed groups",
        peer="copy_of_1000_pixels_ms_median",
    ),
    Against(
        name="C2 a whole photo, dlib's defaults, compiled here",
        ratio="compiled_C2_ratio_to_defaults",
        aim=80,
        guard="no fewer true faces on composed groups",
        ours="compiled_ours_ms_median",
        peer="compiled_whole_picture_ms_median",
    ),
    Against(
        name="C3 a whole photo, a copy of 1,000 pixels, compiled here",
        ratio="compiled_C3_ratio_to_a_copy_of_1000_pixels",
        aim=7,
        guard="no fewer true faces on composed groups",
        ours="compiled_ours_ms_median",
        peer="compiled_copy_of_1000_pixels_ms_median",
    ),
)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    figures = _measured(None, is_quick=is_quick)
    if made := compiled.dlib():
        again = _measured(made, is_quick=is_quick)
        figures |= {f"compiled_{name}": it for name, it in again.items() if name not in _ONCE}
    return figures


def _measured(made: Path | None, *, is_quick: bool) -> dict[str, Figure]:
    pairs = 1 if is_quick else 7
    with TemporaryDirectory() as folder, on_cores(1), dlib(made) as theirs, ours() as us:
        photos = whole.photos(Path(folder), is_quick=is_quick)
        found = whole.faces_found(photos, us=us, theirs=theirs)
        spans = whole.Spans.of(photos[0], us=us, theirs=theirs, pairs=pairs)
        megabytes = Path(photos[0].path).stat().st_size / 1e6
    return {
        "pairs": pairs,
        "people_in_it": len(photos[0].truth),
        "megabytes": round(megabytes, 1),
        "C2_ratio_to_defaults": spans.ratio_whole,
        "C3_ratio_to_a_copy_of_1000_pixels": spans.ratio_copy,
        **spans.medians,
        **found,
        **us.versions,
        **theirs.versions,
    }
