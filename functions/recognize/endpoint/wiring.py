"""The only module of the endpoint that names its parts and reads the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.model import Model
from functions.recognize.endpoint.places import Places
from functions.recognize.endpoint.server import Listener, Where
from quitclaim.runtime.packs import default_manifest, manifest_in
from quitclaim_vision.packs.cache import folder

# SageMaker's own. In a container every address is the container's.
_PORT: Final = "8080"
_EVERYWHERE: Final = "0.0.0.0"  # noqa: S104  what is let in is for whoever runs the container
_WAITING: Final = "8"


def answering(environ: Mapping[str, str] = os.environ) -> Answering:
    """docs/endpoint.md says what each variable means; none has to be set."""
    pack = manifest_in(Path(environ["PACK"])) if environ.get("PACK") else default_manifest()
    slots = int(environ.get("SLOTS") or len(os.sched_getaffinity(0)))
    waiting = int(environ.get("WAITING") or _WAITING)
    return Answering(Model(pack, folder=folder()), Places(slots=slots, waiting=waiting))


def listener(environ: Mapping[str, str] = os.environ, *, where: Where | None = None) -> Listener:
    """`where`: instead of what the environment says."""
    said: Where = (_EVERYWHERE, int(environ.get("PORT") or _PORT))
    if path := environ.get("SOCKET"):
        said = Path(path)
    return Listener(where or said, answering=answering(environ))
