"""A JPEG that holds in every place where one can something that must not go out."""

import struct
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from PIL import Image

from tests.vision.pictures import a_file, a_picture
from tests.vision.profiles import rgb_profile
from tests.vision.segments import insert
from tests.vision.writing import iptc, photoshop, xmp

_ARTIST, _DESCRIPTION, _SERIAL, _OWNER, _MAKER_NOTE = 0x013B, 0x010E, 0xA431, 0xA430, 0x927C
_COMMENT: Final = 0xFE
_APP2: Final = 0xE2
_APP11: Final = 0xEB
SECRETS: Final = (
    b"Ada in the EXIF",
    b"Artist Ann",
    b"serial 4711",
    b"owned by Ann",
    b"a note of the maker",
    b"Ada in the XMP",
    b"Ada beside a region",
    b"Ada in the IPTC",
    b"Ada in a comment",
    b"Ada in the MPF",
    b"Ada in a manifest",
    b"hdrgm:Version",
    b"Ada behind the end",
)


def a_laden_jpeg() -> bytes:
    """With a thumbnail, a place, a gain map behind the picture and an archive behind that."""
    region = xmp(text="Ada in the XMP", region=("0.5", "0.5", "0.2", "0.2"), name=_name())
    jpeg = a_file(
        exif=_exif(),
        xmp=region,
        comment=b"Ada in a comment",
        icc_profile=rgb_profile(),
    )
    jpeg = insert(jpeg, 0xED, photoshop(iptc({(2, 120): b"Ada in the IPTC", (2, 0): b"\x00\x02"})))
    jpeg = insert(jpeg, _APP11, b"JP\x00\x01\x00\x00\x00\x01 Ada in a manifest")
    jpeg = insert(jpeg, _APP2, b"MPF\x00II*\x00 Ada in the MPF")
    return jpeg + _gain_map() + _archive()


def _name() -> str:
    return SECRETS[6].decode()


def _exif() -> bytes:
    block = Image.Exif()
    block.update({_DESCRIPTION: SECRETS[0].decode(), _ARTIST: SECRETS[1].decode()})
    camera = block.get_ifd(0x8769)
    camera.update({_SERIAL: SECRETS[2].decode(), _OWNER: SECRETS[3].decode()})
    camera[_MAKER_NOTE] = SECRETS[4]
    block.get_ifd(0x8825).update({1: "N", 2: (52.0, 22.0, 12.0), 3: "E", 4: (4.0, 53.0, 42.0)})
    return block.tobytes()


def _gain_map() -> bytes:
    said = b"http://ns.adobe.com/xap/1.0/\x00<x hdrgm:Version='1.0'/>"
    return insert(a_file("JPEG", a_picture(16, 16)), 0xE1, said)


def _archive() -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("ada.txt", SECRETS[-1])
    return made.getvalue() + struct.pack(">L", 0)
