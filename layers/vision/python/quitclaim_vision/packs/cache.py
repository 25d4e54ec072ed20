"""Where fetched files lie, outside the repository. What is handed out was checked that moment."""

import hashlib
import os
from pathlib import Path
from typing import Final

from quitclaim.runtime.packs import PackManifest, manifest_of
from quitclaim_vision.packs.manifest import DETECTOR
from quitclaim_vision.packs.pins import Pin

FETCH: Final = "run `quitclaim models fetch`"


class PackError(Exception):
    """A file that was pinned cannot be had; the message says what to do."""


class NotFetchedError(PackError):
    """It is not in the cache."""


class WrongBytesError(PackError):
    """What lies or arrived there is not what was pinned."""


def folder() -> Path:
    """Say where the cache is; QUITCLAIM_MODELS moves it, to a layer of Lambda for instance."""
    if chosen := os.environ.get("QUITCLAIM_MODELS"):
        return Path(chosen).expanduser()
    home = os.environ.get("XDG_CACHE_HOME")
    return Path(home or Path.home() / ".cache") / "quitclaim" / "models"


def detector_path() -> Path:
    """Return the file of the face detector, which holds exactly the bytes on the allow-list."""
    return path_of(DETECTOR.file)


def manifest() -> PackManifest:
    """Of the pack that runs here; raises ManifestError where its own file describes none."""
    return manifest_of(folder())


def path_of(pin: Pin) -> Path:
    path = folder() / pin.name
    content_of(path, pin)
    return path


def content_of(path: Path, pin: Pin) -> bytes:
    """Read a file as a whole and return it only if it is the one that was pinned."""
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise NotFetchedError(f"{pin.name} is not in {path.parent}: {FETCH}") from error
    return checked(content, pin, where=str(path))


def checked(content: bytes, pin: Pin, *, where: str, advice: str = FETCH) -> bytes:
    if hashlib.sha256(content).hexdigest() != pin.sha256:
        raise WrongBytesError(f"{where} is not the {pin.name} that was pinned: {advice}")
    return content
