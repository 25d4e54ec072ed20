"""The only module of this function that names its parts and reads the environment."""

import os
from typing import Final

from functions.darkroom.presigned import Presigned
from functions.darkroom.settings import DarkroomSettings
from functions.darkroom.verbs import Detect
from quitclaim_vision.child import Child

_WORK: Final = "quitclaim_vision.detecting:work"
# Where its libraries and its cache are. Credentials are not among what a child gets to see.
_FOR_THE_CHILD: Final = ("HOME", "LD_LIBRARY_PATH", "XDG_CACHE_HOME")


def detect() -> Detect:
    settings = DarkroomSettings.from_env(os.environ)
    seen = {name: os.environ[name] for name in _FOR_THE_CHILD if name in os.environ}
    if settings.quitclaim_models:
        seen["QUITCLAIM_MODELS"] = settings.quitclaim_models
    return Detect(Presigned(settings.aws_endpoint_url), Child(_WORK, environment=seen))
