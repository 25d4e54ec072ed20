"""The pictures of the demo: portraits, a group of them, and pictures of nobody."""

from collections.abc import Mapping
from io import BytesIO
from secrets import token_bytes
from typing import Final

from PIL import Image

from quitclaim_vision.drawing import group_of
from quitclaim_vision.packs.cache import path_of
from quitclaim_vision.packs.manifest import PICTURES

# How many faces people see in them.
FACES: Final[Mapping[str, int]] = {
    "astronaut.png": 1,
    "biden.jpg": 1,
    "obama.jpg": 1,
    "obama2.jpg": 1,
    "obama3.jpg": 1,
    "chelsea.png": 0,
    "coffee.png": 0,
    "group.jpg": 4,
}
# In which somebody is whom nobody else is with.
ALONE: Final = "alone.jpg"
_STRIPES: Final = 40
_GROUP: Final = ("obama.jpg", "biden.jpg", "astronaut.png", "obama3.jpg")


def dropped() -> bytes:
    """Another group, which comes through a page."""
    known = files()
    return group_of([known[name] for name in _GROUP[:2]])


def council() -> Mapping[str, bytes]:
    """A shoot of its own, of two people: what another collection holds is asked about there too."""
    return {
        "both.jpg": _taken_now("obama3.jpg", "biden.jpg"),
        ALONE: _taken_now("obama.jpg"),
    }


def open_day() -> Mapping[str, bytes]:
    """Of somebody who is erased in the end, beside somebody else and alone."""
    return {
        "beside.jpg": _taken_now("astronaut.png", "biden.jpg"),
        ALONE: _taken_now("astronaut.png"),
    }


def _taken_now(*names: str) -> bytes:
    """With a strip of colours that no other picture has: what is deleted comes in only once."""
    known, strip = files(), BytesIO()
    Image.frombytes("RGB", (1, _STRIPES), token_bytes(3 * _STRIPES)).save(strip, "PNG")
    return group_of([*(known[name] for name in names), strip.getvalue()])


def files() -> Mapping[str, bytes]:
    """Each by its name. Raises PackError while they are not fetched."""
    paths = {pinned.file.name.rpartition("/")[2]: pinned.file for pinned in PICTURES}
    found = {name: path_of(paths[name]).read_bytes() for name in FACES if name in paths}
    return found | {"group.jpg": group_of([found[name] for name in _GROUP])}
