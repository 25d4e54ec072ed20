"""The only module of this function that names its parts and reads the environment."""

import os
from typing import Final

from functions.darkroom.presigned import Presigned
from functions.darkroom.settings import DarkroomSettings
from functions.darkroom.verbs import Detect, Redact
from quitclaim_vision.child import Bounds, Child

_DETECTING: Final = "quitclaim_vision.detecting:work"
_REDACTING: Final = "quitclaim_vision.redacting:work"
# Where its libraries and its cache are. Credentials are not among what a child gets to see.
_FOR_THE_CHILD: Final = ("HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME")
# A rendition of 120 megapixels of nothing but noise.
_A_RENDITION: Final = Bounds(answer_mb=200)


def detect() -> Detect:
    settings = DarkroomSettings.from_env(os.environ)
    seen = _seen()
    if settings.quitclaim_models:
        seen["QUITCLAIM_MODELS"] = settings.quitclaim_models
    return Detect(Presigned(settings.aws_endpoint_url), Child(_DETECTING, environment=seen))


def redact() -> Redact:
    """A process of its own, which loads no model: one verb's failures are not the other's."""
    settings = DarkroomSettings.from_env(os.environ)
    child = Child(_REDACTING, bounds=_A_RENDITION, environment=_seen())
    return Redact(Presigned(settings.aws_endpoint_url), child)


def _seen() -> dict[str, str]:
    return {name: os.environ[name] for name in _FOR_THE_CHILD if name in os.environ}
