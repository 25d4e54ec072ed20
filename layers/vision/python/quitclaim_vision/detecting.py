"""The verb detect as the child runs it: the detector of the pack, and a bound on decoding."""

from functools import partial
from typing import Any

from quitclaim_vision.answers import Answer, answer
from quitclaim_vision.darkroom import Darkroom
from quitclaim_vision.detectors import detector_of
from quitclaim_vision.inside import Work, cpu_seconds
from quitclaim_vision.limits import OPENING_S
from quitclaim_vision.packs.cache import manifest
from quitclaim_vision.quality import sharpness
from quitclaim_vision.tiling import find_faces


def work() -> Work:
    darkroom = Darkroom(
        faces=partial(find_faces, detector=detector_of(manifest())),
        sharpness=sharpness,
        opening=partial(cpu_seconds, OPENING_S),
    )

    def detect(content: bytes, _asked: dict[str, Any]) -> tuple[Answer, bytes]:
        return answer(darkroom.detect(content))

    return detect
