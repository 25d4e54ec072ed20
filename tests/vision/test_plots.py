"""R24: what is drawn is what was measured, where somebody would look for it."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from quitclaim_vision.plots import histogram, roc
from quitclaim_vision.upright import Pixels

BLUE = (0, 114, 178)


def drawn(content: bytes) -> Pixels:
    with Image.open(BytesIO(content)) as image:
        return np.asarray(image.convert("RGB"))


def test_people_told_apart_are_a_curve_along_the_upper_edge() -> None:
    pixels = drawn(roc([0.3, 0.4], [0.7, 0.8], distance=0.6))

    rows, columns = np.nonzero((pixels == BLUE).all(axis=2))
    assert rows[columns > 100].max() < 60  # found all, before anybody was taken for another
    assert columns.max() > 650


def test_people_taken_for_each_other_are_a_curve_along_the_diagonal() -> None:
    some = [nth / 100 for nth in range(1, 101)]

    pixels = drawn(roc(some, some, distance=0.5))

    rows, columns = np.nonzero((pixels == BLUE).all(axis=2))
    middle = rows[(columns > 350) & (columns < 370)]
    assert middle.mean() == pytest.approx(240, abs=8)


def test_bars_stand_where_the_distances_are() -> None:
    pixels = drawn(histogram([0.25] * 5, [0.95] * 5, distance=0.6))

    red, blue = pixels[:, :, 0].astype(int), pixels[:, :, 2].astype(int)
    _, blueish = np.nonzero(blue - red > 60)
    _, orange = np.nonzero(red - blue > 60)
    assert blueish.max() < 330
    assert orange.min() > 500


@pytest.mark.parametrize(("same", "different"), [([], []), ([0.2], []), ([], [0.9])])
def test_of_nothing_there_is_an_empty_page(same: list[float], different: list[float]) -> None:
    assert drawn(roc(same, different, distance=0.6)).shape == (480, 720, 3)
    assert drawn(histogram(same, different, distance=0.6)).shape == (480, 720, 3)
