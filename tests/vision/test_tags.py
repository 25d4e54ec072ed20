"""R34: face regions of other programs become suggestions of tags, where the face really is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.pictures.regions import WHOLE, Region
from quitclaim_vision.boxes import region_of
from quitclaim_vision.caption import written_in
from quitclaim_vision.decoding import opened
from tests.vision.pictures import a_file, exif
from tests.vision.writing import face, microsoft, packet, regions, xmp

ORIENTATION = 0x0112
# The stored picture's right half but for an edge, in its upper part: 0.6 to 0.9, 0.1 to 0.3.
STORED = ("0.75", "0.2", "0.3", "0.2")
SHOWN = {
    1: (6000, 1000, 3000, 2000),
    2: (1000, 1000, 3000, 2000),
    3: (1000, 7000, 3000, 2000),
    4: (6000, 7000, 3000, 2000),
    5: (1000, 6000, 2000, 3000),
    6: (7000, 6000, 2000, 3000),
    7: (7000, 1000, 2000, 3000),
    8: (1000, 1000, 2000, 3000),
}


def tags_of(said: bytes, *, orientation: int = 1) -> dict[str, Region]:
    content = a_file(xmp=said, exif=exif({ORIENTATION: orientation}))
    return {tag.name: tag.region for tag in written_in(opened(content)).caption.tags}


def near(region: Region, sides: tuple[int, int, int, int]) -> bool:
    """Regions are rounded outwards."""
    found = (region.x, region.y, region.w, region.h)
    return all(abs(a - b) <= 2 for a, b in zip(found, sides, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_region_turns_with_the_picture(orientation: int) -> None:
    tags = tags_of(xmp(region=STORED, name="Ada"), orientation=orientation)

    assert near(tags["Ada"], SHOWN[orientation])


def test_a_region_of_microsoft_counts_from_its_corner() -> None:
    tags = tags_of(packet(microsoft("Ada", "0.6, 0.1, 0.3, 0.2")))

    assert near(tags["Ada"], SHOWN[1])


def test_a_face_that_was_written_twice_is_one_tag() -> None:
    both = regions(face("Ada", STORED)) + microsoft("Ada", "0.6,0.1,0.3,0.2")

    content = a_file(xmp=packet(both))

    assert len(written_in(opened(content)).caption.tags) == 1


def test_a_region_past_the_edge_is_clipped() -> None:
    tags = tags_of(xmp(region=("0.0", "0.5", "0.4", "0.2")))

    assert near(tags["Ada"], (0, 4000, 2000, 2000))


@pytest.mark.parametrize(
    "listed",
    [
        face("Rex", STORED, kind="Pet"),
        face("", STORED),
        face("Ada", ("3", "3", "0.1", "0.1")),
        face("Ada", ("0.5", "0.5", "0", "0.1")),
        face("Ada", STORED).replace("normalized", "pixel"),
        "<rdf:li/>",
    ],
    ids=["a pet", "nobody", "beyond the edge", "no width", "in pixels", "empty"],
)
def test_what_is_no_named_face_in_the_picture_is_no_tag(listed: str) -> None:
    assert tags_of(packet(regions(listed))) == {}


def test_somebody_without_a_place_is_no_tag() -> None:
    assert tags_of(packet(microsoft("Ada", ""))) == {}


def test_seven_hundred_regions_are_too_many() -> None:
    many = (face(f"p{nth}", (f"{nth / 700}", "0.5", "0.01", "0.01")) for nth in range(700))

    content = a_file("WEBP", xmp=packet(regions(*many)))

    assert len(written_in(opened(content)).caption.tags) == 500


@given(*[st.floats() for _ in range(4)])
def test_no_box_becomes_a_region_outside_the_picture(
    x: float, y: float, w: float, h: float
) -> None:
    region = region_of((x, y, w, h))

    assert region is None or region.x + region.w <= WHOLE
