"""R34, R35, R46: every accepted kind of file becomes the same upright picture in sRGB."""

from typing import Any

import numpy as np
import pytest
from PIL import Image

from quitclaim.ports.darkroom import Note
from quitclaim_vision.decoding import opened
from tests.vision.pictures import ACROSS, DOWN, a_file, a_picture, exif, quarters

AS_MADE = ("red", "green", "blue", "white")
ORIENTATION = 0x0112
SRGB = exif(camera={0xA001: 1})
# What a viewer shows of a picture stored as red green / blue white.
SHOWN = {
    1: ("red", "green", "blue", "white"),
    2: ("green", "red", "white", "blue"),
    3: ("white", "blue", "green", "red"),
    4: ("blue", "white", "red", "green"),
    5: ("red", "blue", "green", "white"),
    6: ("blue", "red", "white", "green"),
    7: ("white", "green", "blue", "red"),
    8: ("green", "white", "red", "blue"),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC"])
def test_every_accepted_format_is_opened(kind: str) -> None:
    picture = opened(a_file(kind))

    assert quarters(picture.upright) == AS_MADE
    assert picture.upright.shape == (picture.height, picture.width, 3) == (DOWN, ACROSS, 3)
    assert picture.upright.dtype == np.uint8


@pytest.mark.parametrize("options", [{"lossless": False}, {"lossless": True, "exif": SRGB}])
def test_a_webp_may_be_of_any_kind(options: dict[str, Any]) -> None:
    assert quarters(opened(a_file("WEBP", **options)).upright) == AS_MADE


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_is_turned_upright(kind: str, orientation: int) -> None:
    held = exif({ORIENTATION: orientation})

    picture = opened(a_file(kind, exif=held))

    assert quarters(picture.upright) == SHOWN[orientation]
    assert (picture.width > picture.height) == (orientation < 5)
    assert picture.orientation == orientation


@pytest.mark.parametrize(("turn", "orientation"), [(0, 1), (1, 8), (2, 3), (3, 6)])
def test_a_telephone_picture_is_turned_by_its_container_alone(turn: int, orientation: int) -> None:
    picture = opened(a_file("HEIC", turn=turn, exif=exif({ORIENTATION: orientation})))

    assert quarters(picture.upright) == SHOWN[orientation]
    assert picture.orientation == orientation


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_means_nothing_leaves_the_picture_alone(orientation: int) -> None:
    picture = opened(a_file("JPEG", exif=exif({ORIENTATION: orientation})))

    assert quarters(picture.upright) == AS_MADE


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_small_copy_knows_how_large_the_picture_is(kind: str, orientation: int) -> None:
    content = a_file(kind, a_picture(960, 640), exif=exif({ORIENTATION: orientation}))

    picture = opened(content, longest=120)

    assert max(picture.upright.shape) == 120
    assert sorted((picture.width, picture.height)) == [640, 960]
    assert (picture.width > picture.height) == (orientation == 1)
    assert quarters(picture.upright) == SHOWN[orientation]


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize(("kind", "times"), [("JPEG", 2), ("PNG", 1)])
def test_whoever_needs_only_some_pixels_gets_the_cheapest_that_has_them(
    kind: str, orientation: int, times: int
) -> None:
    content = a_file(kind, a_picture(960, 640), exif=exif({ORIENTATION: orientation}))

    picture = opened(content, at_least=400)

    assert max(picture.upright.shape) == 960 / times
    assert picture.times == times
    assert quarters(picture.upright) == SHOWN[orientation]


def test_a_small_picture_is_never_enlarged() -> None:
    assert opened(a_file(), longest=5_000).upright.shape == (DOWN, ACROSS, 3)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {"save_all": True, "append_images": [Image.new("RGB", (ACROSS, DOWN))]}),
        ("WEBP", {"save_all": True, "append_images": [Image.new("RGB", (ACROSS, DOWN))]}),
        ("TIFF", {"save_all": True, "append_images": [Image.new("RGB", (ACROSS, DOWN))]}),
        ("HEIC", {"copies": 3}),
    ],
)
def test_of_several_frames_the_first_is_taken_and_that_is_said(
    kind: str, options: dict[str, Any]
) -> None:
    picture = opened(a_file(kind, **options))

    assert quarters(picture.upright) == AS_MADE
    assert Note.FIRST_FRAME_ONLY in picture.notes


def test_an_ordinary_picture_needs_no_note() -> None:
    assert opened(a_file("JPEG", exif=SRGB)).notes == frozenset()
