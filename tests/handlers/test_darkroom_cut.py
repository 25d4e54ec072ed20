"""R61: the part of a picture that is shown, cut by the verb redact as it ships."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from typing import Any, Final

import pytest
from PIL import Image
from pydantic import ValidationError

from functions.darkroom import handler
from quitclaim.domain.organisation.finish import Extent, Finish, Frame
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint
from quitclaim_vision.child import ChildFailedError
from tests.handlers.shelves import Shelf, a_shelf
from tests.vision.laden import a_laden_jpeg
from tests.vision.pictures import ACROSS, DOWN

ORIGINAL, RENDITION = "/originals/asset", "/pictures/rendition"
RIGHT_HALF: Final = Region(x=5_000, y=0, w=5_000, h=10_000)
CUT: Final = asdict(Cut(crop=RIGHT_HALF, of=Extent(width=ACROSS, height=DOWN)))
WIDE: Final = asdict(Finish(frame=Frame.SIXTEEN_TO_NINE))


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    with a_shelf() as shelf, pytest.MonkeyPatch.context() as environment:
        environment.setenv("AWS_ENDPOINT_URL", shelf.endpoint)
        handler._redact.cache_clear()  # noqa: SLF001  another shelf than that of other tests
        shelf.held = {ORIGINAL: a_laden_jpeg()}
        yield shelf
        handler._redact().child.close()  # noqa: SLF001  nothing else knows of it
        handler._redact.cache_clear()  # noqa: SLF001


def asked(shelf: Shelf, **order: Any) -> dict[str, Any]:
    known = {
        "verb": "redact",
        "picture": shelf.address(ORIGINAL),
        "rendition": shelf.address(RENDITION),
        "regions": [],
        "finish": asdict(Finish()),
        "imprint": asdict(Imprint()),
    }
    told: dict[str, Any] = handler.lambda_handler(json.loads(json.dumps(known | order)), None)
    return told


def test_a_part_of_it_is_left_in_the_shape_of_its_channel(shelf: Shelf) -> None:
    cropped = asked(shelf, cut=CUT)
    framed = asked(shelf, cut=CUT, finish=WIDE)

    assert (cropped["width"], cropped["height"]) == (ACROSS // 2, DOWN)
    assert (framed["width"], framed["height"]) == (ACROSS // 2, ACROSS // 2 * 9 // 16)
    with Image.open(BytesIO(shelf.taken[RENDITION][1])) as image:
        assert image.size == (framed["width"], framed["height"])


def test_whoever_says_nothing_of_a_part_gets_all_of_it(shelf: Shelf) -> None:
    """A publisher of the release before says nothing of it."""
    answer = asked(shelf)

    assert (answer["width"], answer["height"]) == (ACROSS, DOWN)


def test_of_another_picture_than_the_one_decided_on_nothing_is_left(shelf: Shelf) -> None:
    with pytest.raises(ChildFailedError, match="OtherPictureError"):
        asked(shelf, cut=asdict(Cut(of=Extent(width=ACROSS, height=DOWN + 1))))

    assert shelf.taken == {}


@pytest.mark.parametrize(
    "changed",
    [
        {"finish": asdict(Finish()) | {"frame": "round"}},
        {"cut": asdict(ALL) | {"crop": asdict(RIGHT_HALF)}},
        {"cut": CUT | {"crop": asdict(RIGHT_HALF) | {"w": 5_001}}},
        {"cut": CUT | {"middle": {"x": 1, "y": 10_001}}},
        {"cut": CUT | {"of": {"width": 0, "height": 1}}},
        {"cut": "the left"},
    ],
)
def test_a_part_that_is_none_is_refused_before_anything_is_read(
    shelf: Shelf, changed: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError):
        asked(shelf, **changed)

    assert shelf.asked == []
