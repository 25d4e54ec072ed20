"""The pictures of the demo: portraits, a group of them, and pictures of nobody."""

from collections.abc import Mapping
from typing import Final

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
_GROUP: Final = ("obama.jpg", "biden.jpg", "astronaut.png", "obama3.jpg")


def dropped() -> bytes:
    """Another group, which comes through a page."""
    known = files()
    return group_of([known[name] for name in _GROUP[:2]])


def council() -> Mapping[str, bytes]:
    """A shoot of its own, of two people: what another collection holds is asked about there too."""
    known = files()
    shown = {"both.jpg": ("obama3.jpg", "biden.jpg"), "alone.jpg": ("obama.jpg",)}
    return {name: group_of([known[one] for one in those]) for name, those in shown.items()}


def files() -> Mapping[str, bytes]:
    """Each by its name. Raises PackError while they are not fetched."""
    paths = {pinned.file.name.rpartition("/")[2]: pinned.file for pinned in PICTURES}
    found = {name: path_of(paths[name]).read_bytes() for name in FACES if name in paths}
    return found | {"group.jpg": group_of([found[name] for name in _GROUP])}
