"""Where faces are embedded on this machine: beside the emulator, or where somebody says."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from local.places import REPOSITORY, Places

_ENDS_WITHIN_S = 30


@contextmanager
def embedding(places: Places, *, own: Path | None) -> Iterator[None]:
    """
    Ready within seconds; whoever asks before comes back from the queue.

    `own`: the socket of an endpoint that somebody runs, in its container for example.
    """
    places.socket.unlink(missing_ok=True)
    if own is None:
        with _process(places):
            yield
        return
    places.socket.symlink_to(own)
    try:
        yield
    finally:
        places.socket.unlink(missing_ok=True)


@contextmanager
def _process(places: Places) -> Iterator[None]:
    """It ends with the emulator."""
    with subprocess.Popen(
        [sys.executable, "-m", "functions.recognize.endpoint", "serve", "--tied"],
        cwd=REPOSITORY,
        env={**os.environ, "SOCKET": str(places.socket)},
        stdin=subprocess.PIPE,
    ) as child:
        try:
            yield
        finally:
            child.terminate()
            child.wait(timeout=_ENDS_WITHIN_S)
