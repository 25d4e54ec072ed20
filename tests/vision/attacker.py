"""
Whoever wants to know who was hidden, with dlib's recogniser and everything that we publish.

She has a clear photograph of everybody who may have been hidden, hides them as we do, and looks
whose comes nearest to what she found. Where the face is she knows to the pixel.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import comb
from typing import Any, Final

import dlib
import numpy as np
import numpy.typing as npt

from quitclaim_vision.upright import Pixels
from tests.vision.fetched import recogniser
from tests.vision.heads import Photograph, people, photographed

Hide = Callable[[Photograph], Pixels]
Numbers = npt.NDArray[np.float64]

# A result that chance brings about once in so many attacks is not called chance.
_ONCE_IN: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """`named`: of so many `people`, rightly. `order`: the area under the curve, 0.5 is blind."""

    people: int
    named: int
    order: float

    @property
    def is_chance(self) -> bool:
        """Whether whoever guesses blindly names as many, once in a thousand times or oftener."""
        return _tail(self.named, of=self.people) > 1 / _ONCE_IN


def attack(hide: Hide, *, most: int, seed: int = 5) -> Attack:
    """`most`: people who may have been hidden."""
    chance = np.random.default_rng(seed)
    faces = people(most)
    known = [photographed(one, nth=0, chance=chance) for one in faces]
    found = [photographed(one, nth=1, chance=chance) for one in faces]
    distances = _distances(_seen(found, hide), _seen(known, hide))
    own = np.eye(len(faces), dtype=bool)
    nearest = distances.argmin(axis=1) == np.arange(len(faces))
    nearer = distances[own][:, None] < distances[~own][None, :]
    return Attack(people=len(faces), named=int(nearest.sum()), order=round(float(nearer.mean()), 2))


def _seen(photographs: Sequence[Photograph], hide: Hide) -> Numbers:
    chips = (np.ascontiguousarray(one.chip(hide(one))) for one in photographs)
    return np.array([network().compute_face_descriptor(chip) for chip in chips])


def _distances(found: Numbers, known: Numbers) -> Numbers:
    return np.asarray(np.linalg.norm(found[:, None] - known[None, :], axis=2))


@cache
def network() -> Any:
    return dlib.face_recognition_model_v1(str(recogniser()))


def _tail(named: int, *, of: int) -> float:
    """How probably somebody who guesses names so many or more."""
    guess = 1 / of
    return sum(comb(of, n) * guess**n * (1 - guess) ** (of - n) for n in range(named, of + 1))
