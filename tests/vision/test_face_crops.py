"""I15: the verb crop, with a detector that sees what the test says."""

from dataclasses import asdict, dataclass, field

import numpy as np
import pytest
from PIL import Image

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.recognition.wanted import Wanted
from quitclaim.ports.crops import FaceCrop
from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.cropping import answer, cropped, work
from quitclaim_vision.detector import Numbers
from quitclaim_vision.face_crops import Cropper
from quitclaim_vision.upright import Box
from tests.vision.fetched import detector, picture
from tests.vision.pictures import BLUE, GREEN, RED, a_file, a_picture, exif

SIDE = 400
ALIGNMENT = default_manifest().alignment
POINTS = np.array(ALIGNMENT.points, np.float32)
PICTURE = a_file("PNG", a_picture(SIDE, SIDE))
LEFT = Region(x=1_000, y=1_000, w=3_000, h=3_000)
RIGHT = Region(x=6_000, y=1_000, w=3_000, h=3_000)


@dataclass(frozen=True)
class Face:
    """In one of the quarters of the picture, whose colour its crop has."""

    box: Box
    landmarks: Numbers = field(repr=False)


def face(left: float, top: float) -> Face:
    return Face((left, top, 120, 120), POINTS * 0.6 + np.array([left, top], np.float32) + 15)


RED_ONE, GREEN_ONE, BLUE_ONE = face(40, 40), face(240, 40), face(40, 240)


def cropper(*faces: Face) -> Cropper:
    def seen(*_: object) -> tuple[Face, ...]:
        return faces

    return Cropper(near=seen, large=seen, sharpness=lambda _, box: box[2], alignment=ALIGNMENT)


def crops(
    *faces: Face, regions: tuple[Region, ...], others: tuple[Region, ...] = ()
) -> list[FaceCrop | None]:
    made = cropper(*faces).crop(PICTURE, Wanted(regions=regions, others=others))
    assert not isinstance(made, WhyRefused)
    return made


def colour(crop: FaceCrop | None) -> tuple[int, ...]:
    assert crop is not None
    assert len(crop.pixels) == 150 * 150 * 3
    middle = np.frombuffer(crop.pixels, np.uint8).reshape(150, 150, 3)[75, 75]
    return tuple(int(part) for part in middle)


def test_each_region_gets_the_face_that_lies_there() -> None:
    made = crops(GREEN_ONE, BLUE_ONE, RED_ONE, regions=(LEFT, RIGHT))

    assert [colour(crop) for crop in made] == [RED, GREEN]


def test_how_well_it_can_be_seen_goes_with_it() -> None:
    (crop,) = crops(RED_ONE, regions=(LEFT,))

    assert crop is not None
    assert (crop.quality.size_px, crop.quality.sharpness) == (120, 120)


def test_whoever_was_not_asked_for_is_in_no_crop() -> None:
    made = crops(GREEN_ONE, RED_ONE, BLUE_ONE, regions=(RIGHT,), others=(LEFT,))

    assert [colour(crop) for crop in made] == [GREEN]


def test_where_nobody_is_found_there_is_no_crop() -> None:
    """A box that somebody drew, around the back of a head perhaps."""
    assert crops(GREEN_ONE, regions=(LEFT,)) == [None]
    assert crops(regions=(LEFT, RIGHT)) == [None, None]


def test_points_that_are_none_of_a_face_are_no_crop() -> None:
    nowhere = Face(RED_ONE.box, np.zeros((5, 2), np.float32))
    assert crops(nowhere, regions=(LEFT,)) == [None]
    assert cropper(nowhere).capture(PICTURE) == []


def test_faces_are_sought_in_the_upright_picture() -> None:
    """Held on its side, so that what was red stands where blue was."""
    turned = a_file("PNG", a_picture(SIDE, SIDE), exif=exif({0x0112: 6}))

    made = cropper(RED_ONE).crop(turned, Wanted(regions=(LEFT,)))

    assert not isinstance(made, WhyRefused) and [colour(crop) for crop in made] == [BLUE]


@pytest.mark.parametrize(("content", "why"), [(b"", "empty"), (b"%PDF-1.7", "pdf")])
def test_what_is_no_picture_is_refused(content: bytes, why: str) -> None:
    assert cropper().crop(content, Wanted(regions=(LEFT,))) == why
    assert answer(cropper().capture(content), side=150) == ({"refused": why}, b"")


def test_an_answer_has_the_crops_that_there_are_one_after_another() -> None:
    asked = {
        "regions": [{"x": 6_000, "y": 6_000, "w": 100, "h": 100}, asdict(LEFT)],
        "others": [asdict(RIGHT)],
    }

    said, along = answer(
        cropped(cropper(RED_ONE, GREEN_ONE), PICTURE, asked=asked), side=ALIGNMENT.side
    )

    assert said == {"side": 150, "crops": [None, {"size_px": 120, "sharpness": 120}]}
    assert along[75 * 151 * 3 : 75 * 151 * 3 + 3] == bytes(RED)


@pytest.mark.parametrize("asked", [{}, {"regions": []}, {"others": [], "regions": []}])
def test_an_order_that_is_lost_on_its_way_crops_nobody(asked: dict[str, object]) -> None:
    """Everybody is cropped only where a word says so."""
    with pytest.raises((KeyError, ValueError)):
        cropped(cropper(RED_ONE), PICTURE, asked=asked)


def test_as_it_ships_it_finds_whoever_is_there() -> None:
    detector()
    portrait = a_file("PNG", Image.fromarray(picture("astronaut.png")))

    said, along = work()(portrait, {"everybody": True})

    assert [crop["size_px"] > 70 for crop in said["crops"]] == [True]
    assert len(along) == 3 * said["side"] ** 2
