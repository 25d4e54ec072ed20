"""People at hand, from their photographs through our own detector and alignment to numbers."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np

from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.alignment import crop_of
from quitclaim_vision.detector import Numbers
from quitclaim_vision.embedding import Crops
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
def crop(name: str) -> Crops:
    """(1, 150, 150, 3): the one face in that picture."""
    (face,) = find_faces(picture(name), detector())
    made = crop_of(picture(name), face.landmarks, alignment=default_manifest().alignment)
    assert made is not None
    return made[None]


@cache
def embedding(name: str) -> Numbers:
    (embedded,) = embedder()(crop(name))
    return np.asarray(embedded)


def pairs() -> Iterator[tuple[str, str, bool]]:
    whose = {name: person for person, names in PEOPLE.items() for name in names}
    for one, other in combinations(whose, 2):
        yield one, other, whose[one] == whose[other]
