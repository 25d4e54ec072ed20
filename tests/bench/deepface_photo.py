"""
C4: from a photo to the numbers of everybody in it, against deepface, warm, with the same weights.

Detector and recogniser are CenterFace and dlib's in both. The peer is asked as its own page shows
it, for the whole picture, and fairly, for a copy of 1,000 pixels that OpenCV makes of it within the
time. Ours is what C2 and C3 time. Each side has a process of its own, on the same core.

Guarded by what it is for: on composed groups ours finds no fewer true faces, and of all pairs of
portraits it takes no fewer rightly for the same or another person.
"""

from collections.abc import Mapping
from itertools import combinations
from math import dist
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import whole
from tests.bench.against import Against
from tests.bench.pairs import on_cores
from tests.bench.sides import Side, deepface, ours, portrait
from tests.measurements import Figure
from tests.vision.likeness import DISTANCE, PEOPLE

NAME = "C4 a whole photo: ours against a warm deepface, the same weights"
IS_SLOW = True
AGAINST = (
    Against(
        name="C4 a whole photo, deepface",
        ratio="ratio_to_the_whole_picture",
        aim=10,
        guard="no fewer true faces, no fewer pairs told rightly",
        peer="whole_picture_ms_median",
    ),
    Against(
        name="C4 a copy of 1,000 pixels, deepface",
        ratio="ratio_to_a_copy_of_1000_pixels",
        aim=10,
        guard="no fewer true faces, no fewer pairs told rightly",
        peer="copy_of_1000_pixels_ms_median",
    ),
)


def run(*, is_quick: bool) -> Mapping[str, Figure]:
    pairs = 1 if is_quick else 7
    with TemporaryDirectory() as folder, on_cores(1), deepface() as theirs, ours() as us:
        photos = whole.photos(Path(folder), is_quick=is_quick)
        found = whole.faces_found(photos, us=us, theirs=theirs)
        right = _right(us=us, theirs=theirs)
        spans = whole.Spans.of(photos[0], us=us, theirs=theirs, pairs=pairs)
    return {
        "pairs": pairs,
        "people_in_it": len(photos[0].truth),
        "ratio_to_the_whole_picture": spans.ratio_whole,
        "ratio_to_a_copy_of_1000_pixels": spans.ratio_copy,
        **spans.medians,
        **found,
        **right,
        **us.versions,
        **theirs.versions,
    }


def _right(*, us: Side, theirs: Side) -> Mapping[str, int]:
    """Pairs of the portraits at hand, at dlib's own threshold; whoever is not found is missed."""
    said = {"ours": _pairs(us), "theirs": _pairs(theirs)}
    right = {f"pairs_right_{who}": sum(rightly) for who, rightly in said.items()}
    agreed = sum(one == other for one, other in zip(*said.values(), strict=True))
    if right["pairs_right_ours"] < right["pairs_right_theirs"]:
        raise AssertionError(f"ours tells people apart less well: {right}")
    return {"pairs_of_portraits": len(said["ours"]), **right, "pairs_agreed": agreed}


def _pairs(side: Side) -> list[bool]:
    """Of each pair, whether it is rightly told apart or taken for one person."""
    whose = {name: person for person, names in PEOPLE.items() for name in names}
    surest = {name: side.ask("numbers", portrait(name))[:1] for name in whose}
    return [
        bool(surest[one] and surest[other])
        and (dist(*surest[one], *surest[other]) <= DISTANCE) == (whose[one] == whose[other])
        for one, other in combinations(whose, 2)
    ]
