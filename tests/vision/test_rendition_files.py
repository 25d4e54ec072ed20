"""R28, R34: a rendition is made of an original's pixels; nothing else of its file comes along."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from PIL import ImageCms

from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.imprint import Imprint, ModelRelease
from quitclaim.ports.darkroom import Order
from quitclaim_vision.caption import written_in
from quitclaim_vision.decoding import opened
from tests.needs import needs
from tests.vision.laden import SECRETS, a_laden_jpeg
from tests.vision.pictures import a_file
from tests.vision.printed import printed
from tests.vision.segments import END, segments

FACE: Final = Region(x=1500, y=1500, w=1000, h=1000)


def test_nothing_of_the_file_comes_along() -> None:
    content = a_laden_jpeg()

    made = printed(content)

    assert all(secret in content for secret in SECRETS)
    assert not [secret for secret in SECRETS if secret in made.jpeg]
    names = [name for name, _ in segments(made.jpeg)]
    assert names[:4] == ["APP0", "APP1", "APP13", "APP2"]
    assert set(names[4:]) == {"DQT", "SOF0", "DHT", "SOS"}
    assert made.jpeg.endswith(END)


def test_the_same_order_makes_the_same_bytes() -> None:
    order = Order(hidden=(FACE,))

    assert printed(a_file(), order).jpeg == printed(a_file(), order).jpeg


def test_it_says_that_its_colours_are_srgb_and_not_when_it_was_made() -> None:
    (profile,) = (body for name, body in segments(printed(a_file()).jpeg) if name == "APP2")

    icc = profile.removeprefix(b"ICC_PROFILE\x00\x01\x01")
    read = ImageCms.ImageCmsProfile(BytesIO(icc))
    assert "sRGB" in ImageCms.getProfileDescription(read)
    assert icc[24:36] == bytes((7, 206, 0, 2, 0, 9, 0, 6, 0, 49, 0, 0))


def test_what_is_written_is_what_was_given() -> None:
    """Our own reader, which reads what agencies write, reads it too."""
    imprint = Imprint(credit="Ann & <Bo> / École", licence="Until 2028")

    made = printed(a_laden_jpeg(), Order(imprint=imprint))

    caption = written_in(opened(made.jpeg)).caption
    assert (caption.credit, caption.text, caption.tags) == ("Ann & <Bo> / \u00c9cole", "", ())


def test_a_credit_of_any_length_is_written_and_harms_nothing() -> None:
    long = "\u00e9\x00\ud800" * 5_000

    made = printed(a_file(), Order(imprint=Imprint(credit=long, licence=long)))

    assert written_in(opened(made.jpeg)).caption.credit == "\u00e9" * 200


@needs("exiftool")
def test_nobody_elses_reader_finds_more_than_the_imprint(tmp_path: Path) -> None:
    """R34: what a picture says of itself is on a list; what is not on it is not there."""
    imprint = Imprint(
        credit="Ann Archer, the longest of credits",
        licence="For the website, until 2028",
        release=ModelRelease.LIMITED,
        release_id="7b0c",
    )

    before = told(tmp_path, a_laden_jpeg())
    after = told(tmp_path, printed(a_laden_jpeg(), Order(imprint=imprint)).jpeg)

    assert {"IFD0:Artist", "GPS:GPSLatitude", "XMP-dc:Description"} <= before.keys()
    assert {name: value for name, value in after.items() if not is_of_the_picture(name)} == {
        "XMP-photoshop:Credit": "Ann Archer, the longest of credits",
        "XMP-plus:ModelReleaseID": "7b0c",
        "XMP-plus:ModelReleaseStatus": "Limited or Incomplete Model Releases",
        "XMP-xmpRights:UsageTerms": "For the website, until 2028",
        "IPTC:CodedCharacterSet": "UTF8",
        "IPTC:ApplicationRecordVersion": 4,
        "IPTC:Credit": "Ann Archer, the longest of credi",
    }


def told(folder: Path, jpeg: bytes) -> dict[str, Any]:
    """All that exiftool finds, in every part of the file, by the part it found it in."""
    path = folder / "rendition.jpg"
    path.write_bytes(jpeg)
    said = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-u", "-ee", path],
        capture_output=True,
        check=True,
    )
    (found,) = json.loads(said.stdout)
    return dict(found)


def is_of_the_picture(name: str) -> bool:
    """Of how it is stored, and of the profile that all renditions share."""
    return (
        name.startswith(("System:", "File:", "JFIF:", "ICC", "Composite:"))
        or ":" not in name
        or name == "ExifTool:ExifToolVersion"
    )
