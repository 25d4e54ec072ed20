"""EXIF: how the camera was held and when, and what a program wrote for people."""

import warnings
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PIL import Image
from PIL.ExifTags import IFD, Base

from quitclaim_vision.dates import NoDateError, instant_in
from quitclaim_vision.said import MOST_NAME, Said, clean, first_of, words
from quitclaim_vision.upright import AS_STORED

_SRGB: Final = 1
_DATE: Final = len("2026:05:03 12:00:00")
_ORIENTATIONS: Final = range(1, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """`is_whole`: nothing in the block was beyond us."""

    orientation: int = AS_STORED
    is_srgb: bool = False
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class _Tags:
    """Those of the picture, and those of the camera."""

    picture: dict[int, object]
    camera: dict[int, object]
    is_whole: bool


def shot_in(block: bytes) -> Shot:
    """Never fails: a picture whose block cannot be read is shown as it is stored."""
    try:
        tags = _tags_in(block)
    except Exception:  # noqa: BLE001  the reader raises what the bytes make it raise
        return Shot(is_whole=False)
    held = tags.picture.get(Base.Orientation)
    return Shot(
        # A value that means nothing leaves the picture as it is stored.
        orientation=held if isinstance(held, int) and held in _ORIENTATIONS else AS_STORED,
        is_srgb=tags.camera.get(Base.ColorSpace) == _SRGB,
        is_whole=tags.is_whole,
    )


def said_in(block: bytes) -> Said:
    """Raises whatever malformed bytes make the reader raise."""
    tags = _tags_in(block)
    picture = tags.picture
    taken_at, is_known = _taken_at(tags.camera)
    return Said(
        text=clean(first_of(_text(picture, Base.ImageDescription), _wide(picture, Base.XPComment))),
        keywords=words(_wide(picture, Base.XPKeywords).split(";")),
        credit=clean(
            first_of(_text(picture, Base.Artist), _text(picture, Base.Copyright)), most=MOST_NAME
        ),
        taken_at=taken_at,
        is_whole=is_known and tags.is_whole,
    )


def _tags_in(block: bytes) -> _Tags:
    exif = Image.Exif()
    # The reader warns of a tag that it cannot read, and goes on to the next one.
    with warnings.catch_warnings(record=True, action="always") as warned:
        exif.load(block)
        return _Tags(dict(exif), dict(exif.get_ifd(IFD.Exif)), is_whole=not warned)


def _taken_at(camera: dict[int, object]) -> tuple[datetime | None, bool]:
    # Of so many characters by the standard; some programs add fractions or zones of their own.
    date = _text(camera, Base.DateTimeOriginal)[:_DATE]
    zone = _text(camera, Base.OffsetTimeOriginal).strip("\x00 :")
    try:
        return instant_in(date and f"{date}{zone}"), True
    except NoDateError:
        return None, False


def _text(tags: dict[int, object], tag: int) -> str:
    """ASCII by the standard; what programs write is UTF-8, or what their machine spoke."""
    held = tags.get(tag)
    if isinstance(held, str):
        held = held.encode("latin-1", "replace")
    if not isinstance(held, bytes):
        return ""
    return decoded(held.strip(b"\x00 "))


def _wide(tags: dict[int, object], tag: int) -> str:
    """Windows writes UTF-16 into tags of its own."""
    held = tags.get(tag)
    return held.decode("utf-16-le", "replace").strip("\x00 ") if isinstance(held, bytes) else ""


def decoded(text: bytes) -> str:
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("cp1252", "replace")
