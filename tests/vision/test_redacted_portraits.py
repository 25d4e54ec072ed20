"""R28: crops forced at landmarks that were known before; nobody finds them afterwards."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from quitclaim.domain.organisation.finish import Finish, Manner
from quitclaim_vision.boxes import region_of
from quitclaim_vision.detector import Face
from quitclaim_vision.redaction import redact
from quitclaim_vision.tiling import find_faces
from quitclaim_vision.upright import Pixels
from tests.vision.attacker import network
from tests.vision.fetched import detector, picture
from tests.vision.portraits import FACES, UPRIGHT, overlap

OBAMA: Final = ("obama.jpg", "obama2.jpg", "obama3.jpg")
# Where dlib's network expects eyes and the corners of a mouth, in a crop of 150 pixels.
EXPECTED: Final = np.array([(46.5, 46.7), (102.5, 46.7), (50.7, 102.1), (98.3, 102.1)])
SIDE: Final = 150
# dlib's own: two crops below it are of the same person.
SAME: Final = 0.6


@cache
def known(name: str) -> Face:
    """Found on the clear photograph, its landmarks with it."""
    (face,) = (
        one for one in find_faces(picture(name), detector()) if overlap(FACES[name], one.box) > 0.4
    )
    return face


def crop(pixels: Pixels, face: Face) -> Pixels:
    """(150, 150, 3), turned and scaled so that the landmarks lie where they are expected."""
    rows: list[tuple[float, float, float, float]] = []
    for u, v in EXPECTED * 2:
        rows += [(u, -v, 1, 0), (v, u, 0, 1)]
    eyes_and_mouth = np.delete(face.landmarks, 2, axis=0).astype(np.float64).ravel()
    (a, b, x, y), *_ = np.linalg.lstsq(np.array(rows), eyes_and_mouth)
    large = Image.fromarray(pixels).transform(
        (SIDE * 2, SIDE * 2), Image.Transform.AFFINE, (a, -b, x, b, a, y), Image.Resampling.BILINEAR
    )
    return np.ascontiguousarray(large.reduce(2))


def seen(pixels: Pixels, face: Face) -> npt.NDArray[np.float64]:
    return np.array(network().compute_face_descriptor(crop(pixels, face)))


def redacted(name: str, manner: Manner) -> Pixels:
    pixels = picture(name).copy()
    redact(pixels, regions(pixels, known(name)), finish=Finish(manner=manner))
    return pixels


def regions(pixels: Pixels, face: Face) -> Iterator[Any]:
    height, width, _ = pixels.shape
    left, top, across, down = face.box
    yield region_of((left / width, top / height, across / width, down / height))


def test_the_crop_is_one_by_which_she_is_known() -> None:
    """Clear, three photographs of one man are his, and no other's."""
    first, *others = (seen(picture(name), known(name)) for name in OBAMA)
    somebody_else = seen(picture("biden.jpg"), known("biden.jpg"))

    assert all(np.linalg.norm(first - one) < SAME for one in others)
    assert np.linalg.norm(first - somebody_else) > SAME


@pytest.mark.parametrize("manner", Manner)
def test_the_same_crop_of_a_rendition_is_nobodys(manner: Manner) -> None:
    clear = [seen(picture(name), known(name)) for name in UPRIGHT]

    found = [seen(redacted(name, manner), known(name)) for name in ("obama2.jpg", "biden.jpg")]

    assert min(np.linalg.norm(one - face) for one in found for face in clear) > SAME


@pytest.mark.parametrize("manner", Manner)
@pytest.mark.parametrize("name", UPRIGHT)
def test_not_even_that_there_was_a_face_is_found(name: str, manner: Manner) -> None:
    found = find_faces(redacted(name, manner), detector())

    assert not [face for face in found if overlap(known(name).box, face.box) > 0.1]
