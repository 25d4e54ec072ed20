"""R34, R35: whatever a file makes its pixels of, they become eight bits of red, green, blue."""

from typing import Any

import numpy as np
import pytest
from PIL import Image

from quitclaim_vision.decoding import opened
from tests.vision.pictures import ACROSS, DOWN, a_file
from tests.vision.tiffs import a_tiff


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "CMYK", "YCbCr", "I;16", "LAB"])
def test_every_kind_of_pixel_becomes_rgb(mode: str) -> None:
    grey = Image.new("L", (ACROSS, DOWN), 200)
    kind = "TIFF" if mode in {"CMYK", "YCbCr", "LAB"} else "PNG"
    # Pillow cannot convert into these two: 51,400 is 200 in sixteen bits, 200 of 255 is L* 78.
    made = {
        "I;16": Image.fromarray(np.full((DOWN, ACROSS), 51_400, np.uint16)),
        "LAB": Image.merge("LAB", [grey, *[Image.new("L", grey.size, 128)] * 2]),
    }

    picture = opened(a_file(kind, made.get(mode) or grey.convert(mode)))

    expected = {"1": 255, "LAB": 194}.get(mode, 200)
    middle = picture.upright[DOWN // 2 : -1, ACROSS // 2 : -1].max(axis=(0, 1)).astype(int)
    assert (abs(middle - expected) <= 2).all()


def test_sixteen_bits_of_grey_may_have_a_transparent_one() -> None:
    grey = Image.fromarray(np.full((DOWN, ACROSS), 51_400, np.uint16))

    picture = opened(a_file("PNG", grey, transparency=51_400))

    assert picture.upright[0, 0].tolist() == [200, 200, 200]


def test_sixteen_bits_a_colour_become_eight() -> None:
    # Pillow writes none; each sample is the smaller byte first.
    deep = a_tiff({258: (16, 16, 16), 262: (2,), 277: (3,)}, pixels=bytes.fromhex("341278569abc"))

    picture = opened(deep)

    assert picture.upright[0, 0].tolist() == [0x12, 0x56, 0xBC]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_white(mode: str) -> None:
    clear = Image.new("RGBA", (ACROSS, DOWN), (10, 20, 30, 0))
    options: dict[str, Any] = {}
    if mode == "P":
        clear, options = Image.new("P", (ACROSS, DOWN), 0), {"transparency": 0}

    picture = opened(a_file("PNG", clear.convert(mode), **options))

    assert (picture.upright == 255).all()
