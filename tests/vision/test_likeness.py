"""People at hand, from their photographs through our own detector and alignment to a distance."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np
import pytest

from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.alignment import crop_of
from quitclaim_vision.detector import Numbers
from quitclaim_vision.tiling import find_faces
from tests.vision.fetched import detector, embedder, picture

# dlib's own, for one comparison of two faces.
DISTANCE = 0.6
PEOPLE = {
    "obama": (
        *("obama.jpg", "obama2.jpg", "obama3.jpg", "32bit.png"),
        *("obama_partial_face.jpg", "obama_partial_face2.jpg"),
    ),
    "biden": ("biden.jpg",),
    "astronaut": ("astronaut.png",),
    "cameraman": ("camera.png",),
}


@cache
def embedding(name: str) -> Numbers:
    (face,) = find_faces(picture(name), detector())
    crop = crop_of(picture(name), face.landmarks, alignment=default_manifest().alignment)
    assert crop is not None
    (embedded,) = embedder()(crop[None])
    return np.asarray(embedded)


def pairs() -> Iterator[tuple[str, str, bool]]:
    whose = {name: person for person, names in PEOPLE.items() for name in names}
    for one, other in combinations(whose, 2):
        yield one, other, whose[one] == whose[other]


@pytest.mark.parametrize(("one", "other", "is_same"), [*pairs()])
def test_the_same_person_is_near_and_another_is_not(
    one: str,
    other: str,
    is_same: bool,  # noqa: FBT001
) -> None:
    distance = float(np.linalg.norm(embedding(one) - embedding(other)))

    assert (distance <= DISTANCE) == is_same


def test_the_mirrored_mean_brings_a_person_nearer_to_herself() -> None:
    crops = []
    for name in ("obama.jpg", "obama2.jpg", "obama3.jpg"):
        (face,) = find_faces(picture(name), detector())
        crop = crop_of(picture(name), face.landmarks, alignment=default_manifest().alignment)
        assert crop is not None
        crops.append(crop)
    stacked = np.stack(crops)

    assert spread(embedder()(stacked)) < spread(embedder().plain(stacked))


def spread(embeddings: Numbers) -> float:
    return float(np.mean([np.linalg.norm(a - b) for a, b in combinations(embeddings, 2)]))
