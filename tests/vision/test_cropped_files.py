"""R28, R61: a file shows the part that was chosen, whatever it was cut from, and nothing else."""

from io import BytesIO
from typing import Any, Final

import numpy as np
import pytest
from PIL import Image

from quitclaim.domain.organisation.finish import Extent, Finish, Frame, Manner
from quitclaim.domain.pictures.cuts import Cut
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim.ports.darkroom import Order
from tests.vision.pictures import ACROSS, BLUE, DOWN, GREEN, RED, WHITE, a_file, a_picture, exif
from tests.vision.printed import printed
from tests.vision.test_printing import LOUD, ORIENTATION, loud_in, pixels
from tests.vision.test_redaction import noise

RIGHT_HALF: Final = Region(x=5_000, y=0, w=5_000, h=WHOLE)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("manner", Manner)
def test_whoever_is_cut_through_is_hidden_however_the_camera_was_held(
    orientation: int, manner: Manner
) -> None:
    """Half of her is in the crop, half beyond: nothing of her is left."""
    upright = Image.fromarray(pixels(printed(a_file("PNG"))).astype(np.uint8))
    width, height = upright.size
    face = Region(x=4_000, y=3_000, w=2_000, h=3_000)
    upright.paste(LOUD, (width * 4 // 10, height * 3 // 10, width * 6 // 10, height * 6 // 10))
    content = a_file("PNG", held(upright, orientation), exif=exif({ORIENTATION: orientation}))
    cut = Cut(crop=RIGHT_HALF, of=Extent(width=width, height=height))

    before, after = (
        pixels(printed(content, Order(hidden=hidden, finish=Finish(manner=manner), cut=cut)))
        for hidden in ((), (face,))
    )

    assert before.shape == after.shape == (height, width // 2, 3)
    assert len(loud_in(before)) > 0
    assert len(loud_in(after)) == 0


def held(upright: Image.Image, orientation: int) -> Image.Image:
    """As a camera that is held so stores it."""
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    return upright.transpose(turns[orientation]) if orientation in turns else upright


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC"])
def test_the_part_that_was_chosen_is_shown_whatever_the_file_is(kind: str) -> None:
    """Of red, green, blue and white quarters the right ones; then the lower one of them."""
    below = Region(x=5_000, y=5_000, w=5_000, h=5_000)

    right, last = (
        printed(a_file(kind), Order(cut=Cut(crop=crop, of=Extent(width=ACROSS, height=DOWN))))
        for crop in (RIGHT_HALF, below)
    )

    assert (right.width, right.height) == (ACROSS // 2, DOWN)
    assert (last.width, last.height) == (ACROSS // 2, DOWN // 2)
    assert near(right, GREEN, WHITE) and near(last, WHITE, WHITE)
    assert not near(right, RED, BLUE)


def near(made: Any, above: tuple[int, int, int], below: tuple[int, int, int]) -> bool:
    seen = pixels(made)
    quarters = (seen[seen.shape[0] // 4, 12], seen[seen.shape[0] * 3 // 4, 12])
    return all(
        np.abs(one - colour).max() < 16
        for one, colour in zip(quarters, (above, below), strict=True)
    )


def test_it_is_cut_before_it_is_made_smaller() -> None:
    finish = Finish(frame=Frame.SQUARE, longest=20)
    cut = Cut(crop=RIGHT_HALF, of=Extent(width=ACROSS, height=DOWN))

    made = printed(a_file(), Order(finish=finish, cut=cut))

    assert (made.width, made.height) == (20, 20)


def test_nothing_of_what_was_cut_away_is_in_the_file() -> None:
    """No thumbnail of the whole, nothing behind the end: a part of noise is as small as a part."""
    whole = Image.fromarray(noise(4, 200, 200))
    content = a_file("PNG", whole)
    cut = Cut(crop=Region(x=0, y=0, w=1_000, h=1_000), of=Extent(width=200, height=200))

    made = printed(content, Order(cut=cut))

    cropped = printed(a_file("PNG", whole.crop((0, 0, 20, 20))))
    assert made.jpeg == cropped.jpeg


def test_a_picture_is_what_it_says_after_it_was_moved_together() -> None:
    made = printed(a_file("PNG", a_picture(97, 61)), Order(finish=Finish(frame=Frame.SQUARE)))

    with Image.open(BytesIO(made.jpeg)) as image:
        assert image.size == (made.width, made.height) == (61, 61)
