"""Where faces are embedded on this machine: a process beside the emulator, which ends with it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from local.places import REPOSITORY, Places

_ENDS_WITHIN_S = 30


@contextmanager
def embedding(places: Places) -> Iterator[None]:
    """Ready within seconds; whoever asks before comes back from the queue."""
    places.socket.unlink(missing_ok=True)
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
