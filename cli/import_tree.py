"""A folder of photographs, as it would be uploaded; looking changes nothing (R33, R35)."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import IMPORT, LONGEST_KEY, Arrival, Upload

_PICTURES: Final = frozenset({"jpg", "jpeg", "jpe", "png", "webp", "tif", "tiff", "heic", "heif"})
_KNOWN: Final = {
    WhyRefused.RAW: "3fr arw cr2 cr3 crw dng erf kdc mef mos mrw nef nrw orf pef raf rw2 srw x3f",
    WhyRefused.SVG: "svg svgz",
    WhyRefused.PDF: "pdf",
    WhyRefused.MOVIE: "3gp avi m2ts m4v mkv mov mp4 mpeg mpg mts webm wmv",
}
_ENDINGS: Final = {ending: why for why, of in _KNOWN.items() for ending in of.split()}
# What systems leave in folders; nobody misses it.
_CLUTTER: Final = frozenset({"thumbs.db", "desktop.ini", "@eadir", "__macosx"})
# How a file begins that is a picture whatever it is called.
_SIGNS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"II*\x00", b"MM\x00*")
_A_SIGN: Final = 12
_STANDARD: Final = "STANDARD"
_LINK: Final = "This is a link. Put the file itself there."
_LONG: Final = "The path is too long. Shorten the names of the folders."
_NO_UTF8: Final = "The name cannot be read. Rename the file."


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """`place`: the way down from the folder; whatever changes is another photo."""

    place: str = field(repr=False)
    size: int
    changed_ns: int

    @property
    def key(self) -> str:
        """The first folder is the collection, as it is for every uploader."""
        return f"{IMPORT}/{self.place}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    place: str = field(repr=False)
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    photos: tuple[Photo, ...]
    left_out: tuple[LeftOut, ...]


def tree_of(folder: Path) -> Tree:
    """In the order of names, so that two runs go the same way."""
    found = tuple(_found(folder))
    return Tree(
        photos=tuple(one for one in found if isinstance(one, Photo)),
        left_out=tuple(one for one in found if isinstance(one, LeftOut)),
    )


def _found(folder: Path) -> Iterator[Photo | LeftOut]:
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not _is_clutter(name))
        for name in sorted([*names, *(one for one in folders if (Path(where) / one).is_symlink())]):
            if not _is_clutter(name):
                path = Path(where) / name
                yield _seen(path, path.relative_to(folder).as_posix())
    for error in closed:
        place = Path(error.filename).relative_to(folder).as_posix()
        yield LeftOut(place, _unread(error))


def _is_clutter(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _CLUTTER


def _seen(path: Path, place: str) -> Photo | LeftOut:
    why = _why_not(path, place)
    if why is not None:
        return LeftOut(place, why)
    told = path.stat()
    return Photo(place=place, size=told.st_size, changed_ns=told.st_mtime_ns)


def _why_not(path: Path, place: str) -> str | None:
    try:
        key = f"{IMPORT}/{place}".encode()
    except UnicodeEncodeError:
        return _NO_UTF8
    if path.is_symlink() or not path.is_file():
        return _LINK
    if len(key) > LONGEST_KEY:
        return _LONG
    ending = path.suffix.removeprefix(".").casefold()
    try:
        arrival = Arrival(Upload(key.decode(), "any"), path.stat().st_size, _STANDARD)
        why = arrival.barred or _ENDINGS.get(ending)
        if why is None and ending not in _PICTURES and not _begins_as_picture(path):
            why = WhyRefused.NO_PICTURE
    except OSError as error:
        return _unread(error)
    return SENTENCES[why] if why else None


def _unread(error: OSError) -> str:
    return f"It cannot be read: {error.strerror}."


def _begins_as_picture(path: Path) -> bool:
    with path.open("rb") as file:
        begun = file.read(_A_SIGN)
    return begun.startswith(_SIGNS) or begun[8:] == b"WEBP" or begun[4:8] == b"ftyp"
