"""The only module of this function that names its parts and reads the environment."""

import os
from typing import Final

from functions.darkroom.presigned import Presigned
from functions.darkroom.settings import DarkroomSettings
from functions.darkroom.verbs import Crop, Detect, Redact
from quitclaim_vision.child import Bounds, Child

_DETECTING: Final = "quitclaim_vision.detecting:work"
_REDACTING: Final = "quitclaim_vision.redacting:work"
_CROPPING: Final = "quitclaim_vision.cropping:work"
# Where its libraries and its cache are. Credentials are not among what a child gets to see.
_FOR_THE_CHILD: Final = ("HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME")
# A rendition of 120 megapixels of nothing but noise.
_A_RENDITION: Final = Bounds(answer_mb=200)


def detect() -> Detect:
    settings = DarkroomSettings.from_env(os.environ)
    child = Child(_DETECTING, environment=_with_models(settings))
    return Detect(Presigned(settings.aws_endpoint_url), child)


def crop() -> Crop:
    settings = DarkroomSettings.from_env(os.environ)
    child = Child(_CROPPING, environment=_with_models(settings))
    return Crop(Presigned(settings.aws_endpoint_url), child)


def redact() -> Redact:
    """A process of its own, which loads no model: one verb's failures are not the other's."""
    settings = DarkroomSettings.from_env(os.environ)
    child = Child(_REDACTING, bounds=_A_RENDITION, environment=_seen())
    return Redact(Presigned(settings.aws_endpoint_url), child)


def _with_models(settings: DarkroomSettings) -> dict[str, str]:
    models = settings.quitclaim_models
    return _seen() | ({"QUITCLAIM_MODELS": models} if models else {})


def _seen() -> dict[str, str]:
    return {name: os.environ[name] for name in _FOR_THE_CHILD if name in os.environ}
