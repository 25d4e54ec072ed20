"""
Our embedder against dlib itself, on every face at hand, and whether people are told apart by it.

The faces are those of four people in nine photographs, as they are and mirrored, and, small and
enlarged, of a hundred strangers on whom nothing but the arithmetic is compared.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

import numpy as np

from cli.story import promise
from quitclaim_vision.detector import Numbers
from quitclaim_vision.embedding import Crops
from tests.measurements import Figure
from tests.vision.attacker import network
from tests.vision.fetched import embedder
from tests.vision.heads import people, photographed
from tests.vision.likeness import DISTANCE, PEOPLE, crop, embedding, pairs

NAME: Final = "likeness"
_ALIKE: Final = 1e-5
_EVERYBODY, _FEW = 103, 4
_KNOWN: Final = tuple(name for names in PEOPLE.values() for name in names)


def run(*, is_quick: bool, say: Callable[[str], None]) -> Mapping[str, Mapping[str, Figure]]:
    crops = np.concatenate(list(_crops(_FEW if is_quick else _EVERYBODY)))
    say(f"{len(crops)} crops, by ours and by dlib")
    apart = float(np.abs(embedder().plain(crops) - _theirs(crops)).max())
    promise(apart <= _ALIKE, f"ours and dlib's numbers differ by {apart}")
    same, different = (_distances(is_same=is_same) for is_same in (True, False))
    promise(max(same) <= DISTANCE < min(different), "somebody is on the wrong side")
    figures: dict[str, Figure] = {
        "crops": len(crops),
        "numbers differ by at most": float(f"{apart:.1e}"),
        "identities": len(PEOPLE),
        "pairs of the same person": len(same),
        "pairs of different people": len(different),
        "farthest of the same person": round(max(same), 3),
        "nearest of different people": round(min(different), 3),
        # ISO/IEC 19795-1, the rule of three.
        "false matches at most": round(3 / len(different), 3),
    }
    return {"embedder against dlib": figures}


def _crops(most: int) -> Iterator[Crops]:
    """(1, 150, 150, 3) each."""
    for name in _KNOWN[:most]:
        yield from (crop(name), crop(name)[:, :, ::-1])
    chance = np.random.default_rng(8)
    for faces in people(most):
        one = photographed(faces, nth=0, chance=chance)
        yield one.chip(one.pixels)[None]


def _theirs(crops: Crops) -> Numbers:
    chips = map(np.ascontiguousarray, crops)
    return np.array([network().compute_face_descriptor(chip) for chip in chips], np.float32)


def _distances(*, is_same: bool) -> list[float]:
    wanted = ((one, other) for one, other, same in pairs() if same is is_same)
    return [float(np.linalg.norm(embedding(one) - embedding(other))) for one, other in wanted]
