"""R28: a rendition shows what an original shows, but for what is hidden, whatever its file is."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from quitclaim.domain.organisation.finish import Finish, Manner
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim.ports.darkroom import Order
from quitclaim_vision.printing import QUALITY, Printed, Printer
from tests.vision.hostile.bombs import CLASSES
from tests.vision.pictures import ACROSS, BLUE, DOWN, GREEN, RED, WHITE, a_file, a_picture, exif
from tests.vision.printed import printed
from tests.vision.profiles import rgb_profile

Numbers = npt.NDArray[np.int64]
ORIENTATION = 0x0112
COLOURS = (RED, GREEN, BLUE, WHITE)
LOUD = (255, 0, 255)
# Faces at the corners of the upright picture.
CORNERS = {
    name: Region(x=x * 8500, y=y * 8500, w=1500, h=1500)
    for name, x, y in [("nw", 0, 0), ("ne", 1, 0), ("sw", 0, 1), ("se", 1, 1)]
}
# Where the first corner of the stored picture is seen, by how the camera was held.
SEEN_AT = {1: "nw", 2: "ne", 3: "se", 4: "sw", 5: "nw", 6: "ne", 7: "se", 8: "sw"}
LOWER_LEFT = Region(x=500, y=5500, w=4000, h=4000)


def pixels(made: Printed) -> Numbers:
    with Image.open(BytesIO(made.jpeg)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (made.width, made.height))
        return np.asarray(image, np.int64)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC"])
def test_whatever_comes_in_a_jpeg_in_srgb_goes_out(kind: str) -> None:
    made = printed(a_file(kind))

    assert (made.width, made.height, made.hidden) == (ACROSS, DOWN, 0)
    for (y, x), colour in zip(((16, 24), (16, 72), (48, 24), (48, 72)), COLOURS, strict=True):
        assert np.abs(pixels(made)[y, x] - colour).max() < 16


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGBA", "LA", "I;16"])
def test_every_kind_of_pixel_is_redacted_alike(mode: str) -> None:
    grey = Image.fromarray(np.asarray(a_picture().convert("L"), np.uint16) * 257)
    picture = grey if mode == "I;16" else a_picture().convert(mode)
    hidden = Order(hidden=(LOWER_LEFT,), finish=Finish(manner=Manner.SOLID))

    made = printed(a_file("TIFF", picture), hidden)

    assert made.hidden == 1
    assert np.abs(pixels(made)[44:52, 20:28] - 112).max() < 8


def test_the_colours_of_its_profile_are_what_is_seen() -> None:
    """One that means green where it says red, and red where it says green."""
    made = printed(a_file(icc_profile=rgb_profile(red="green", green="red")))

    red, green, _ = pixels(made)[16, 24]
    assert green > red


@pytest.mark.parametrize("orientation", SEEN_AT)
@pytest.mark.parametrize("manner", Manner)
def test_a_face_at_the_edge_is_hidden_where_it_is_seen_however_the_camera_was_held(
    orientation: int, manner: Manner
) -> None:
    stored = a_picture()
    stored.paste(LOUD, (0, 0, ACROSS // 8, DOWN // 8))
    content = a_file(picture=stored, exif=exif({ORIENTATION: orientation}))
    corner = CORNERS[SEEN_AT[orientation]]
    before = pixels(printed(content))

    made = printed(content, Order(hidden=(corner,), finish=Finish(manner=manner)))

    after = pixels(made)
    height, width, _ = after.shape
    assert len(loud_in(before)) > 0
    assert len(loud_in(after)) == 0
    rows, columns, _ = np.nonzero(np.abs(after - before) > 24)
    assert (rows * 2 // height == corner.y * 2 // WHOLE).all()
    assert (columns * 2 // width == corner.x * 2 // WHOLE).all()


def loud_in(seen: Numbers) -> Numbers:
    return np.argwhere(np.abs(seen - LOUD).max(axis=2) < 60)


def test_it_is_shrunk_to_a_longest_side_and_never_enlarged() -> None:
    small, large = (printed(a_file(), Order(finish=Finish(longest=side))) for side in (48, 500))

    assert (small.width, small.height) == (48, 32)
    assert (large.width, large.height) == (ACROSS, DOWN)


def test_a_sheet_of_paper_sees_no_difference() -> None:
    """The quality is one at which noise, the worst there is, still stays itself."""
    chance = np.random.default_rng(1)
    noise = chance.normal(128, 12, (64, 64, 3)).clip(0, 255).astype(np.uint8)

    made = printed(a_file("PNG", Image.fromarray(noise).resize((128, 128))))

    shown = np.asarray(Image.fromarray(noise).resize((128, 128)), np.int64)
    assert QUALITY == 90
    assert np.sqrt(((pixels(made) - shown) ** 2).mean()) < 8


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", a_file()[:300]])
def test_what_is_no_picture_is_refused_as_at_the_door(content: bytes) -> None:
    assert isinstance(Printer().print(content, Order()), WhyRefused)


@pytest.mark.parametrize("name", CLASSES)
def test_a_bomb_is_refused_here_too(name: str) -> None:
    """R46: the same door, whichever verb it opens."""
    content, expected = CLASSES[name]
    made = Printer().print(content(), Order(finish=Finish(longest=64)))

    assert made == expected if isinstance(expected, WhyRefused) else isinstance(made, Printed)
