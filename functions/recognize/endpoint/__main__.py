"""
`python -m functions.recognize.endpoint serve`: what the image runs, and what SageMaker asks for.

`serve --tied` ends when its standard input does; `lambda` is the same code behind Lambda's runtime.
"""

import signal
import sys
import threading
from collections.abc import Sequence
from typing import Final

from functions.recognize.endpoint import wiring
from functions.recognize.endpoint.server import Listener
from quitclaim.runtime.observability import note
from quitclaim.runtime.packs import ManifestError
from quitclaim_vision.packs.cache import PackError

_HANDLER: Final = "functions.recognize.endpoint.lambda_handler.lambda_handler"


def main(arguments: Sequence[str]) -> int:
    match list(arguments):
        case [] | ["serve"]:
            return _serve()
        case ["serve", "--tied"]:
            return _serve(is_tied=True)
        case ["lambda"]:
            # Only the image has it, and only there is it asked for.
            from awslambdaric.__main__ import main as run  # noqa: PLC0415

            run(["awslambdaric", _HANDLER])
            return 0
        case _:
            print("usage: serve [--tied] | lambda", file=sys.stderr)  # noqa: T201  before anything is logged
            return 2


def _serve(*, is_tied: bool = False) -> int:
    ended = threading.Event()
    if is_tied:
        # Whoever started it holds the other end: killed or not, it lets go.
        threading.Thread(target=_set_at_the_end, args=(ended,), daemon=True).start()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_said: ended.set())
    try:
        listener = wiring.listener()
    except (PackError, ManifestError) as error:
        note(event="failed", problem=str(error))
        return 1
    return until(ended, listener)


def _set_at_the_end(ended: threading.Event) -> None:
    """Of what whoever started it says: nothing."""
    sys.stdin.read()
    ended.set()


def until(ended: threading.Event, listener: Listener) -> int:
    """Serve until somebody says that it is to end; whoever is at work then is answered."""
    listener.start()
    note(event="listening", id=listener.address)
    ended.wait()
    note(event="draining")
    is_done = listener.drain()
    note(event="ended" if is_done else "cut_off")
    return 0 if is_done else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
