"""The directories of a TIFF file: how many pages it has, and whether it is a camera's raw file."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim_vision.limits import MOST_FRAMES

Tags = dict[int, tuple[int, ...]]

_INTEGERS: Final = {1: "B", 3: "H", 4: "L", 13: "L", 16: "Q", 18: "Q"}  # by type of value
_PHOTOMETRIC, _SUBDIRECTORIES, _DNG = 262, 330, 50706
_RAW: Final = frozenset({32803, 34892})  # colour filter array; linear raw
_MOST_TAGS: Final = 4096
_MOST_VALUES: Final = 64
# No camera keeps what its sensor saw further down.
_MOST_LOOKED_AT: Final = 8


@dataclass(frozen=True, slots=True)
class _Layout:
    """Classic TIFF, or the one with addresses of 64 bits; either byte order."""

    order: str
    is_big: bool

    @property
    def count(self) -> str:
        return self.order + ("Q" if self.is_big else "H")

    @property
    def address(self) -> str:
        return self.order + ("Q" if self.is_big else "L")

    @property
    def entry(self) -> str:
        return self.order + ("HHQQ" if self.is_big else "HHLL")


def pages(content: bytes) -> Iterator[Tags]:
    """The directories in a chain, one per page; a loop, or the end of the file, ends it."""
    layout = _layout_of(content)
    (at,) = _read(layout.address, content, at=8 if layout.is_big else 4)
    seen: set[int] = set()
    while at and at not in seen and len(seen) <= MOST_FRAMES:
        seen.add(at)
        try:
            tags, at = _directory(content, at, layout=layout)
        except struct.error:
            return
        yield tags


def is_big(content: bytes) -> bool:
    return _layout_of(content).is_big


def is_raw(content: bytes) -> bool:
    """Whether any page, or a picture below one, holds what a sensor saw."""
    try:
        return any(_is_of_sensor(tags) for tags in _with_subdirectories(content))
    except struct.error:
        return False


def _is_of_sensor(tags: Tags) -> bool:
    return _DNG in tags or not _RAW.isdisjoint(tags.get(_PHOTOMETRIC, ()))


def _with_subdirectories(content: bytes) -> Iterator[Tags]:
    layout = _layout_of(content)
    for tags in islice(pages(content), _MOST_LOOKED_AT):
        yield tags
        for at in tags.get(_SUBDIRECTORIES, ())[:_MOST_LOOKED_AT]:
            yield _directory(content, at, layout=layout)[0]


def _layout_of(content: bytes) -> _Layout:
    order = "<" if content[:2] == b"II" else ">"
    return _Layout(order, is_big=_read(order + "H", content, at=2) == (43,))


def _directory(content: bytes, at: int, *, layout: _Layout) -> tuple[Tags, int]:
    (count,) = _read(layout.count, content, at=at)
    if count > _MOST_TAGS:
        raise struct.error
    first, step = at + struct.calcsize(layout.count), struct.calcsize(layout.entry)
    tags: Tags = {}
    for entry in range(first, first + count * step, step):
        tag, kind, length, _ = _read(layout.entry, content, at=entry)
        if kind in _INTEGERS:
            form = f"{layout.order}{min(length, _MOST_VALUES)}{_INTEGERS[kind]}"
            tags[tag] = _values(content, entry, form=form, layout=layout)
    (following,) = _read(layout.address, content, at=first + count * step)
    return tags, following


def _values(content: bytes, entry: int, *, form: str, layout: _Layout) -> tuple[int, ...]:
    """Short values lie in the entry itself, longer ones where it points to."""
    at = entry + struct.calcsize(layout.entry) - struct.calcsize(layout.address)
    if struct.calcsize(form) > struct.calcsize(layout.address):
        (at,) = _read(layout.address, content, at=at)
    return _read(form, content, at=at)


def _read(form: str, content: bytes, *, at: int) -> tuple[int, ...]:
    # An address of 64 bits may be more than an index can be.
    if at > len(content):
        raise struct.error
    return struct.unpack_from(form, content, at)
