"""The pictures of the demo, and what is hard: the misses we know of are written down here."""

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageFilter

from quitclaim_vision.tiling import find_faces
from quitclaim_vision.upright import Box, Pixels
from tests.vision.fetched import detector, picture
from tests.vision.portraits import FACELESS, FACES, UPRIGHT, is_found

SIDE = 480
FACE: Box = (165, 137, 150, 206)  # of a close-up
GREY = (120, 120, 120)
# What is not found, and why we know: the same files, turned, darkened, covered.
TURNED = {("obama2.jpg", 120), ("biden.jpg", 150)}
DARK = {("biden.jpg", 0.03)}
HIDDEN = {"obama2.jpg"}


def close_up(name: str) -> Image.Image:
    """The face of one portrait, 150 pixels wide, in the middle."""
    left, top, width, height = FACES[name]
    x, y, around = left + width / 2, top + height / 2, width * SIDE / FACE[2] / 2
    image = Image.fromarray(picture(name))
    square = image.crop((int(x - around), int(y - around), int(x + around), int(y + around)))
    return square.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def found_in(*, changed: Callable[[Image.Image], Image.Image]) -> set[str]:
    """Say in whose close-up the face is still found after a change that leaves it in its place."""
    return {
        name
        for name in UPRIGHT
        if is_found(FACE, find_faces(np.asarray(changed(close_up(name))), detector()))
    }


@pytest.mark.parametrize("name", FACES)
def test_every_face_in_the_pictures_of_the_demo_is_found(name: str) -> None:
    faces = find_faces(picture(name), detector())

    assert len(faces) == 1
    assert is_found(FACES[name], faces)


@pytest.mark.parametrize("name", FACELESS)
def test_where_nobody_is_nobody_is_found(name: str) -> None:
    assert find_faces(picture(name), detector()) == []


@pytest.mark.parametrize("degrees", [15, 45, 90, 120, 150, 180, -30, -90])
def test_a_turned_face_is_found_but_for_two(degrees: int) -> None:
    found = found_in(changed=lambda image: image.rotate(degrees, fillcolor=GREY))

    assert found >= {name for name in UPRIGHT if (name, degrees) not in TURNED}


@pytest.mark.parametrize("light", [0.5, 0.12, 0.06, 0.03])
def test_a_face_is_found_by_a_sixteenth_of_the_light(light: float) -> None:
    found = found_in(changed=lambda image: image.point(lambda value: int(value * light)))

    assert found >= {name for name in UPRIGHT if (name, light) not in DARK}


def test_in_the_dark_nobody_is_found() -> None:
    assert found_in(changed=lambda image: image.point(lambda value: int(value * 0.01))) == set()


def test_a_face_behind_a_mask_is_found() -> None:
    mask = (165, 240, 315, 343)

    assert found_in(changed=lambda image: _covered(image, mask)) == set(UPRIGHT)


def test_half_a_face_is_found_but_for_one() -> None:
    half = (0, 0, SIDE // 2, SIDE)

    assert found_in(changed=lambda image: _covered(image, half)) >= set(UPRIGHT) - HIDDEN


def test_a_blurred_face_is_found_as_long_as_a_friend_would_know_it() -> None:
    a_little, a_lot = ImageFilter.GaussianBlur(7.5), ImageFilter.GaussianBlur(30)

    assert found_in(changed=lambda image: image.filter(a_little)) == set(UPRIGHT)
    assert found_in(changed=lambda image: image.filter(a_lot)) == set()


def test_grain_is_no_face() -> None:
    grain: Pixels = np.random.default_rng(5).integers(0, 256, (600, 800, 3), np.uint8)

    assert find_faces(grain, detector()) == []


@pytest.mark.parametrize("shape", [(1, 1, 3), (3000, 2, 3), (7, 5000, 3)])
def test_a_picture_of_any_shape_is_looked_at(shape: tuple[int, int, int]) -> None:
    assert find_faces(np.zeros(shape, np.uint8), detector()) == []


def _covered(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    image.paste(GREY, box)
    return image
