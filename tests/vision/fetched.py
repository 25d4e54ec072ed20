"""The detector and the pictures, fetched once for this machine by the code that ships."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.detector import CenterFace
from quitclaim_vision.embedding import Embedder
from quitclaim_vision.packs.cache import path_of
from quitclaim_vision.packs.downloads import DownloadError
from quitclaim_vision.packs.fetching import fetch
from quitclaim_vision.packs.manifest import DETECTOR, EMBEDDER, MODELS, PICTURES
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

# A hundred faces of press photographs, cut to 25 pixels (Labeled Faces in the Wild): of strangers.
STRANGERS = Pinned(
    file=Pin(
        name="pictures/lfw_subset.npy",
        sha256="9560ec2f5edfac01973f63a8a99d00053fecd11e21877e18038fbe500f8e872c",
        size=1_000_080,
    ),
    archive=PICTURES[-1].archive,
    member=Pin(
        name="skimage/data/lfw_subset.npy",
        sha256="9560ec2f5edfac01973f63a8a99d00053fecd11e21877e18038fbe500f8e872c",
        size=1_000_080,
    ),
    licence="for research; fetched by tests, never committed, never shipped",
    purpose="tests",
)
# dlib's recogniser (CC0) as dlib reads it, with which redaction is attacked and ours is compared;
# nothing of ours ever loads it.
RECOGNISER = Pinned(
    file=Pin(
        name=f"attacker/{Path(EMBEDDER.member.name).name}",
        sha256=EMBEDDER.member.sha256,
        size=EMBEDDER.member.size,
    ),
    archive=EMBEDDER.archive,
    member=EMBEDDER.member,
    licence=EMBEDDER.licence,
    purpose="tests",
)
# dlib's five points of a face (CC0), which its users find faces with; only benches load it.
POINTS = Pinned(
    file=Pin(
        name="attacker/shape_predictor_5_face_landmarks.dat",
        sha256="c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
        size=9_150_489,
    ),
    archive=EMBEDDER.archive,
    member=Pin(
        name="face_recognition_models-0.3.0/face_recognition_models/models/"
        "shape_predictor_5_face_landmarks.dat",
        sha256="c4b1e9804792707d3a405c2c16a80a20269e6675021f64a41d30fffafbc41888",
        size=9_150_489,
    ),
    licence=EMBEDDER.licence,
    purpose="benches",
)
# They come out of a hundred megabytes, which are fetched once.
_ONE_ARCHIVE = (EMBEDDER, RECOGNISER)


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


@cache
def strangers() -> tuple[Pixels, ...]:
    """A hundred faces of 25 x 25 pixels, grey as they come; a few may be of the same person."""
    faces = np.load(_fetched((STRANGERS,), STRANGERS.file))[:100]
    grey = np.rint(np.clip(faces, 0, 1) * 255).astype(np.uint8)
    return tuple(np.repeat(one[..., None], 3, axis=2) for one in grey)


def recogniser() -> Path:
    return _fetched(_ONE_ARCHIVE, RECOGNISER.file)


def points() -> Path:
    return _fetched((*_ONE_ARCHIVE, POINTS), POINTS.file)


def embedder_path() -> Path:
    return _fetched(_ONE_ARCHIVE, EMBEDDER.file)


@cache
def embedder() -> Embedder:
    return Embedder(embedder_path(), expected=default_manifest())


def _fetched(wanted: Iterable[Pinned], pin: Pin) -> Path:
    """Skip where no package index is within reach; in CI that is a failure."""
    try:
        fetch(wanted, say=lambda _: None)
    except DownloadError as error:
        if must_be_complete():
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))
    return path_of(pin)
