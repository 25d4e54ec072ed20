"""R34: when a picture was taken, and until when its licence lets it be shown."""

from datetime import UTC, datetime

import pytest

from quitclaim_vision.caption import written_in
from quitclaim_vision.decoding import opened
from tests.vision.hostile.forging import jpeg_with, segment
from tests.vision.pictures import exif
from tests.vision.test_caption import TAKEN, XAP, written
from tests.vision.writing import iptc, photoshop, xmp

ZONE = 0x9011


@pytest.mark.parametrize("end", ["2027-12-31", "2027-12-31T24:00:00", "2027-12-32"])
def test_a_licence_ends_at_the_midnight_after_its_last_day(end: str) -> None:
    """A day that is none is no end, and that is said."""
    read = written(xmp=xmp(licence=end))

    is_day = end == "2027-12-31"
    assert read.licence_until == (datetime(2028, 1, 1, tzinfo=UTC) if is_day else None)
    assert read.is_whole == is_day


def test_an_end_that_an_agency_wrote_wrongly_is_said() -> None:
    read = written_in(opened(jpeg_with(segment(0xED, photoshop(iptc({(2, 37): b"2027"}))))))

    assert read.licence_until is None
    assert not read.is_whole


def test_of_two_ends_the_earlier_counts() -> None:
    said = segment(0xE1, XAP + xmp(licence="2027-12-31T12:00:00+01:00"))
    older = segment(0xED, photoshop(iptc({(2, 37): b"20270630"})))

    read = written_in(opened(jpeg_with(said, older)))

    assert read.licence_until == datetime(2027, 7, 1, tzinfo=UTC)


def test_a_camera_that_knows_its_zone_is_believed() -> None:
    read = written(exif=exif(camera={TAKEN: "2026:05:03 12:00:00", ZONE: "+02:00"}))

    assert read.taken_at == datetime(2026, 5, 3, 10, tzinfo=UTC)


def test_a_fraction_of_a_second_hides_no_date() -> None:
    read = written(exif=exif(camera={TAKEN: "2026:05:03 12:00:00.60:04:00"}))

    assert read.taken_at == datetime(2026, 5, 3, 12, tzinfo=UTC)
    assert read.is_whole
