"""R34, R35: the verb detect, with a detector that sees what the test says."""

from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import pytest
from PIL import Image

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.ports.darkroom import Negative, Note
from quitclaim_vision.answers import answer, found
from quitclaim_vision.darkroom import Darkroom, Developed
from quitclaim_vision.upright import Box, Pixels
from tests.vision.pictures import ACROSS, DOWN, a_file, a_picture, exif
from tests.vision.writing import xmp

ORIENTATION = 0x0112


@dataclass(frozen=True)
class Face:
    box: Box
    landmarks: str = "nobody's"


def developed(content: bytes, *faces: Face) -> Developed:
    darkroom = Darkroom(faces=lambda _: faces, sharpness=lambda _, box: box[2] / 10)
    made = darkroom.detect(content)
    assert isinstance(made, Developed)
    return made


def negative(content: bytes, *faces: Face) -> Negative:
    return developed(content, *faces).negative


def test_faces_are_regions_of_the_upright_picture() -> None:
    (face,) = negative(a_file(), Face((24, 16, 48, 32))).faces

    assert face.region == Region(x=2500, y=2500, w=5000, h=5000)
    assert (face.quality.size_px, face.quality.sharpness) == (32, 4.8)


def test_the_detector_looks_at_the_upright_picture() -> None:
    darkroom = Darkroom(faces=_all_of_it, sharpness=_any)

    made = darkroom.detect(a_file(exif=exif({ORIENTATION: 6})))

    assert isinstance(made, Developed)
    (face,) = made.negative.faces
    assert face.region == Region(x=0, y=0, w=10_000, h=10_000)
    assert (made.negative.width, made.negative.height) == (DOWN, ACROSS)


def test_a_face_is_clipped_to_the_picture_and_one_beyond_it_is_none() -> None:
    faces = negative(a_file(), Face((-20, -10, 40, 20)), Face((200, 200, 10, 10))).faces

    assert [face.region for face in faces] == [Region(x=0, y=0, w=2084, h=1563)]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_same_pixels_are_the_same_picture_whatever_the_file(
    kind: str, orientation: int
) -> None:
    shown = a_picture() if orientation == 1 else a_picture().transpose(Image.Transpose.ROTATE_90)

    other = a_file(kind, shown, exif=exif({ORIENTATION: orientation, 0x010E: "Ada"}))

    assert negative(other).pixels == negative(a_file("PNG")).pixels


def test_the_hash_is_of_the_size_and_of_every_pixel() -> None:
    picture = a_picture()
    expected = sha256(f"{ACROSS}x{DOWN}\n".encode() + np.asarray(picture).tobytes()).hexdigest()

    other = picture.copy()
    other.putpixel((ACROSS - 1, DOWN - 1), (254, 255, 255))

    assert negative(a_file("PNG", picture)).pixels == expected
    assert negative(a_file("PNG", other)).pixels != expected


def test_the_answer_is_json_of_regions_words_and_instants() -> None:
    content = a_file(
        xmp=xmp(text="At the größte fair", keywords=("b", "a"), licence="2027-12-31"),
        exif=exif({0x013B: "Bo"}, {0x9003: "2026:05:03 12:00:00"}),
    )

    told = found(negative(content, Face((0, 0, 48, 32))))

    assert told.pop("pixels")
    assert told == {
        "width": ACROSS,
        "height": DOWN,
        "faces": [
            {"region": {"x": 0, "y": 0, "w": 5000, "h": 5000}, "size_px": 32, "sharpness": 4.8}
        ],
        "caption": {
            "text": "At the größte fair",
            "keywords": ["a", "b"],
            "credit": "Bo",
            "tags": [],
        },
        "taken_at": "2026-05-03T12:00:00Z",
        "licence_until": "2028-01-01T00:00:00Z",
        "notes": ["no_colour_profile"],
    }


def test_nothing_else_that_a_detector_knows_leaves_it() -> None:
    """I13: landmarks stay in the process."""
    assert "nobody's" not in repr(developed(a_file(), Face((0, 0, 9, 9))))


def test_a_refusal_is_an_answer() -> None:
    refused = Darkroom(faces=lambda _: (), sharpness=_any).detect(b"%PDF-1.7")

    assert refused is WhyRefused.PDF
    assert answer(refused) == ({"refused": "pdf"}, b"")


def test_metadata_that_cannot_be_read_takes_nothing_but_itself() -> None:
    made = negative(a_file("WEBP", xmp=b"<broken", exif=exif({0x010E: "Ada"})))

    assert made.notes == {Note.METADATA_UNREADABLE}
    assert made.caption.text == "Ada"


def _all_of_it(pixels: Pixels) -> tuple[Face]:
    height, width, _ = pixels.shape
    return (Face((0, 0, width, height)),)


def _any(_pixels: Pixels, _box: Box) -> float:
    return 1.0
