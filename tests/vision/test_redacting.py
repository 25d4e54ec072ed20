"""R28, R46: the verb redact as its child runs it, in bounds of time and memory."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import pytest

from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Frame, Manner
from quitclaim.domain.pictures.cuts import ALL, Cut, Point
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim.ports.darkroom import Order
from quitclaim_vision.child import Bounds, Child
from quitclaim_vision.redacting import order_of, work
from tests.vision.hostile import bombs
from tests.vision.pictures import ACROSS, DOWN, a_file, a_picture, exif
from tests.vision.segments import END

LONG = Bounds(answer_mb=200, deadline_s=120)  # other tests run beside this one
ON_ITS_SIDE = exif({0x0112: 6})
MOST = Cut(crop=Region(x=1, y=1, w=9_990, h=9_990), of=Extent(width=12_000, height=10_000))
CROWD = [Region(x=400 * (n % 25), y=900 * (n // 25), w=300, h=500) for n in range(250)]


def asked(*regions: Region, **finish: Any) -> dict[str, Any]:
    return {
        "regions": [asdict(region) for region in regions],
        "finish": asdict(Finish(**finish)),
        "cut": asdict(ALL),
        "imprint": asdict(Imprint()),
    }


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child("tests.vision.works:weighed_redacting", bounds=LONG)
    yield child
    child.close()


def test_an_order_is_understood_as_it_was_meant() -> None:
    imprint = Imprint(credit="Ann", release=ModelRelease.LIMITED, release_id="r-1", licence="all")
    finish = Finish(manner=Manner.BLUR, cover=Cover.BODY, longest=800, frame=Frame.SQUARE)
    extent, middle = Extent(width=800, height=600), Point(x=5_000, y=1)
    for cut in (ALL, Cut(of=extent), Cut(crop=CROWD[30], middle=middle, of=extent)):
        order = {"finish": asdict(finish), "cut": asdict(cut), "imprint": asdict(imprint)}

        understood = order_of(asked(CROWD[3]) | order)

        assert understood == Order(hidden=(CROWD[3],), finish=finish, cut=cut, imprint=imprint)


def test_the_child_tells_how_large_it_is_and_how_many_it_hid() -> None:
    child = Child("quitclaim_vision.redacting:work")

    said, jpeg = child.answer(a_file(), asked=asked(CROWD[0], CROWD[1]))
    child.close()

    assert said == {"width": ACROSS, "height": DOWN, "hidden": 2, "quality": 90}
    assert jpeg.endswith(END)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", a_file()[:300]])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    said, jpeg = work()(content, asked())

    assert isinstance(said["refused"], WhyRefused)
    assert jpeg == b""


def test_24_megapixels_of_a_crowd_fit_into_500_mb(child: Child) -> None:
    """Far below what the function has; turned upright, with 250 heads hidden."""
    content = a_file("JPEG", a_picture(6_000, 4_000), exif=ON_ITS_SIDE)

    said, _ = child.answer(content, asked=asked(*CROWD))

    # What comes along is not: works.py tells the peak in its place.
    assert (said["width"], said["height"], said["hidden"]) == (4_000, 6_000, 250)
    assert said["peak_mb"] < 500


@pytest.mark.parametrize("cut", [ALL, MOST])
def test_the_largest_picture_there_is_fits_in_its_bounds(child: Child, cut: Cut) -> None:
    """One head over half of 120 megapixels: painted in bands, cut in place, never a second one."""
    content = a_file("JPEG", a_picture(12_000, 10_000))
    order = asked(Region(x=2000, y=2000, w=5000, h=6000)) | {"cut": asdict(cut)}

    said, _ = child.answer(content, asked=order)

    assert (said.get("refused"), said["hidden"]) == (None, 1)
    assert said["peak_mb"] < Bounds().memory_mb


def test_what_is_slow_to_decode_is_ended_by_its_own_clock() -> None:
    child = Child("tests.vision.works:hurried_redacting")

    said, _ = child.answer(bombs.endless_jpeg(), asked=asked())
    child.close()

    assert said == {"refused": WhyRefused.TOO_SLOW}
