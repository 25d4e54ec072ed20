import numpy as np
import pytest
from PIL import Image, ImageFilter

from quitclaim_vision.quality import sharpness
from quitclaim_vision.upright import Box, Pixels
from tests.vision.fetched import picture
from tests.vision.portraits import FACES, UPRIGHT


def blurred(name: str, *, by: float) -> Pixels:
    """`by`: parts of the width of the face."""
    radius = FACES[name][2] * by
    return np.asarray(Image.fromarray(picture(name)).filter(ImageFilter.GaussianBlur(radius)))


@pytest.mark.parametrize("name", UPRIGHT)
def test_the_more_a_face_is_blurred_the_less_sharp_it_is(name: str) -> None:
    measured = [sharpness(blurred(name, by=by), FACES[name]) for by in (0, 0.01, 0.02, 0.04)]

    assert measured == sorted(measured, reverse=True)
    assert measured[0] > 5 * measured[1]


@pytest.mark.parametrize("name", UPRIGHT)
def test_light_and_size_change_little(name: str) -> None:
    sharp = sharpness(picture(name), FACES[name])
    dark = np.asarray(picture(name) // 4, np.uint8)
    twice = Image.fromarray(picture(name)).resize(
        (picture(name).shape[1] * 2, picture(name).shape[0] * 2)
    )
    left, top, width, height = FACES[name]

    assert sharpness(dark, FACES[name]) == pytest.approx(sharp, rel=0.25)
    assert sharpness(blurred(name, by=0.02), FACES[name]) < sharp / 5
    if width > 112:
        larger = (2 * left, 2 * top, 2 * width, 2 * height)
        assert sharpness(np.asarray(twice), larger) == pytest.approx(sharp, rel=0.25)


@pytest.mark.parametrize("box", [(0, 0, 7, 90), (95, 90, 40, 40), (-50, -50, 20, 20)])
def test_where_nothing_can_be_said_nothing_is_sharp(box: Box) -> None:
    grain = np.random.default_rng(5).integers(0, 256, (100, 100, 3), np.uint8)

    assert sharpness(grain, box) == 0


def test_a_grey_wall_has_no_detail() -> None:
    assert sharpness(np.full((100, 100, 3), 90, np.uint8), (0, 0, 100, 100)) == 0
