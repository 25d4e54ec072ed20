"""The verb as it ships: the wiring of the function, its child process, the detector of the pack."""

import pytest
from PIL import Image

from functions.darkroom import wiring
from tests.vision.fetched import detector, picture
from tests.vision.pictures import a_file
from tests.vision.portraits import FACES, overlap


@pytest.mark.usefixtures("_fetched")
def test_a_face_is_found_and_nothing_else_of_it_is_told() -> None:
    """I13: no landmark leaves the process."""
    portrait = Image.fromarray(picture("obama.jpg"))
    child = wiring.detect().child

    said, thumbnail = child.answer(a_file("PNG", portrait))
    child.close()

    (face,) = said["faces"]
    assert set(face) == {"region", "size_px", "sharpness"}
    across, down = portrait.width / 10_000, portrait.height / 10_000
    x, y, w, h = (face["region"][side] for side in "xywh")
    assert overlap(FACES["obama.jpg"], (x * across, y * down, w * across, h * down)) > 0.4
    assert thumbnail.startswith(b"\xff\xd8\xff")


@pytest.fixture
def _fetched() -> None:
    detector()
