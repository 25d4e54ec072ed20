"""R34: what is looked at first carries pixels and nothing else of a file."""

from io import BytesIO

from PIL import Image

from quitclaim_vision.decoding import opened
from quitclaim_vision.thumbnails import thumbnail_of
from tests.vision.pictures import ACROSS, DOWN, a_file, a_picture, exif
from tests.vision.writing import xmp

ORIENTATION = 0x0112


def test_the_thumbnail_is_a_small_jpeg_of_the_pixels_and_nothing_else() -> None:
    held = exif({ORIENTATION: 6, 0x010E: "Ada Lovelace"})
    content = a_file(picture=a_picture(1_920, 1_280), exif=held, xmp=xmp(text="Ada Lovelace"))

    thumbnail = thumbnail_of(opened(content).upright)

    image = Image.open(BytesIO(thumbnail))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (427, 640))
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Lovelace" not in thumbnail


def test_a_small_picture_is_its_own_thumbnail() -> None:
    assert Image.open(BytesIO(thumbnail_of(opened(a_file()).upright))).size == (ACROSS, DOWN)
