"""R34: colours are what the file's profile says they are, or taken as sRGB and said so."""

import pytest
from PIL import Image, ImageCms

from quitclaim.ports.darkroom import Note
from quitclaim_vision.decoding import opened
from tests.vision.heic import heic
from tests.vision.pictures import RED, a_file, a_picture, exif, quarters
from tests.vision.profiles import cmyk_profile, grey_profile, rgb_profile

RED_IS_GREEN = rgb_profile(red="green", green="red")
SWAPPED = ("green", "red", "blue", "white")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_profile_is_followed(kind: str) -> None:
    picture = opened(a_file(kind, icc_profile=RED_IS_GREEN))

    assert quarters(picture.upright) == SWAPPED
    assert Note.NO_COLOUR_PROFILE not in picture.notes


def test_a_small_copy_follows_it_too() -> None:
    content = a_file("JPEG", a_picture(960, 640), icc_profile=RED_IS_GREEN)

    assert quarters(opened(content, longest=100).upright) == SWAPPED


def test_srgb_under_its_own_name_changes_no_pixel() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    picture = opened(a_file("PNG", icc_profile=srgb))

    assert tuple(picture.upright[0, 0]) == RED
    assert picture.notes == frozenset()


def test_ink_becomes_light_as_the_press_meant_it() -> None:
    inks = Image.new("CMYK", (16, 16), (60, 0, 0, 0))
    inks.paste((0, 0, 0, 0), (0, 0, 8, 16))

    picture = opened(a_file("TIFF", inks, icc_profile=cmyk_profile()))

    assert picture.upright[0, 0].tolist() == [255, 255, 255]
    assert 150 < picture.upright[0, 12].mean() < 220
    assert picture.notes == frozenset()


def test_ink_without_a_profile_is_converted_plainly_and_that_is_said() -> None:
    inks = Image.new("CMYK", (16, 16), (0, 255, 255, 0))

    picture = opened(a_file("JPEG", inks))

    assert picture.upright[8, 8, 0] > 250
    assert (picture.upright[8, 8, 1:] < 5).all()
    assert picture.notes == {Note.NO_COLOUR_PROFILE}


def test_grey_follows_a_profile_of_grey() -> None:
    linear = opened(a_file("PNG", Image.new("L", (8, 8), 128), icc_profile=grey_profile()))

    assert abs(int(linear.upright[0, 0, 0]) - 188) <= 2
    assert linear.notes == frozenset()


def test_grey_follows_a_profile_of_colours() -> None:
    picture = opened(a_file("JPEG", Image.new("L", (8, 8), 128), icc_profile=rgb_profile()))

    assert abs(int(picture.upright[0, 0, 0]) - 128) <= 3
    assert picture.notes == frozenset()


@pytest.mark.parametrize(
    "profile",
    [b"no profile at all", rgb_profile()[:200], grey_profile(), cmyk_profile(), bytes(128)],
    ids=["words", "cut off", "of grey", "of inks", "zeros"],
)
def test_a_profile_of_no_use_is_left_out_and_that_is_said(profile: bytes) -> None:
    picture = opened(a_file("JPEG", icc_profile=profile))

    assert quarters(picture.upright) == ("red", "green", "blue", "white")
    assert picture.notes == {Note.NO_COLOUR_PROFILE}


@pytest.mark.parametrize(
    ("content", "is_said"),
    [
        (a_file("JPEG"), False),
        (a_file("JPEG", exif=exif(camera={0xA001: 1})), True),
        (a_file("JPEG", exif=exif(camera={0xA001: 0xFFFF})), False),
        (a_file("PNG"), False),
        (a_file("WEBP"), True),
        (a_file("TIFF"), False),
        (a_file("TIFF", Image.new("LAB", (8, 8))), True),
        (heic(a_picture()), True),
    ],
)
def test_a_file_that_does_not_say_its_colours_is_noted(content: bytes, *, is_said: bool) -> None:
    assert (Note.NO_COLOUR_PROFILE not in opened(content).notes) == is_said
