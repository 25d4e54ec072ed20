"""Of a picture of somebody's own no more is decoded than shows in a crop (R20)."""

from dataclasses import dataclass, field, replace

import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.crops import FaceCrop
from quitclaim_vision.upright import Pixels
from tests.vision.pictures import BLUE, GREEN, RED, WHITE, a_file, a_picture
from tests.vision.test_face_crops import (
    BLUE_ONE,
    GREEN_ONE,
    PICTURE,
    POINTS,
    RED_ONE,
    Face,
    colour,
    cropper,
    face,
)


def test_of_a_capture_everybody_is_cropped_up_to_a_few() -> None:
    made = cropper(GREEN_ONE, RED_ONE, *[BLUE_ONE] * 4, face(240, 240)).capture(PICTURE)

    assert not isinstance(made, WhyRefused)
    assert [colour(crop) for crop in made] == [GREEN, RED, *[BLUE] * 3]
    assert WHITE not in map(colour, made)


@dataclass
class Looks:
    """A detector to which a face takes a part of the picture's width, however large that is."""

    part: float
    widths: list[int] = field(default_factory=list)

    def __call__(self, upright: Pixels) -> list[Face]:
        self.widths.append(upright.shape[1])
        side = self.part * upright.shape[1]
        return [Face((0, 0, side, side), POINTS * side / 150)] if side else []

    def captured(self, kind: str) -> list[FaceCrop | None]:
        looking = replace(cropper(), large=self)
        made = looking.capture(a_file(kind, a_picture(4_000, 3_000)))
        assert not isinstance(made, WhyRefused)
        return made


def test_of_a_large_picture_no_more_is_decoded_than_shows_in_a_crop() -> None:
    near = Looks(part=0.1)

    (crop,) = near.captured("JPEG")

    assert crop is not None and near.widths == [2_000]
    assert crop.quality.size_px == 400, "in the picture's own pixels"


@pytest.mark.parametrize("part", [0.07, 0.0])
def test_a_smaller_face_or_none_is_looked_for_in_all_of_it(part: float) -> None:
    far = Looks(part=part)

    made = far.captured("JPEG")

    assert far.widths == [2_000, 4_000]
    assert [crop and crop.quality.size_px for crop in made] == ([280] if part else [])


def test_what_cannot_be_decoded_in_part_is_looked_at_once() -> None:
    far = Looks(part=0.0)

    assert far.captured("PNG") == []
    assert far.widths == [4_000]
