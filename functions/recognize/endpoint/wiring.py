"""The only module of the endpoint that names its parts and reads the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.model import Model, ModelError
from functions.recognize.endpoint.places import Places
from functions.recognize.endpoint.server import Listener, Where
from quitclaim.domain.ids import ModelHash

# SageMaker's own. In a container every address is the container's.
_PORT: Final = "8080"
_EVERYWHERE: Final = "0.0.0.0"  # noqa: S104  what is let in is for whoever runs the container
_WAITING: Final = "8"


def answering(environ: Mapping[str, str] = os.environ) -> Answering:
    file, pinned = (environ.get(name, "") for name in ("MODEL_FILE", "MODEL_SHA256"))
    if not file or not pinned:
        raise ModelError("MODEL_FILE and MODEL_SHA256 say which model runs: set both")
    slots = int(environ.get("SLOTS", "") or len(os.sched_getaffinity(0)))
    waiting = int(environ.get("WAITING", "") or _WAITING)
    return Answering(
        Model(Path(file), pinned=ModelHash(pinned)), Places(slots=slots, waiting=waiting)
    )


def listener(environ: Mapping[str, str] = os.environ) -> Listener:
    where: Where = (_EVERYWHERE, int(environ.get("PORT", "") or _PORT))
    if path := environ.get("SOCKET"):
        where = Path(path)
    return Listener(where, answering=answering(environ))
