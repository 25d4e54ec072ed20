"""
Runs in the child: `python -m quitclaim_vision.inside WORK BOUNDS`.

WORK is `module:name` of a function without parameters which makes the work of this process.
Nothing here can write a file: neither a picture nor the memory of a crash gets to a disk (I13).
"""

import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Final

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.wire import LostError, receive, send

# Of a picture and of what is asked about it.
Work = Callable[[bytes, dict[str, Any]], tuple[dict[str, Any], bytes]]

_STATM: Final = Path("/proc/self/statm")
_MEGABYTE: Final = 1_000_000


def main() -> None:
    work, bounds = sys.argv[1], json.loads(sys.argv[2])
    asked, told = _pipes()
    _write_no_file()
    module, name = work.split(":")
    try:
        answer: Work = getattr(import_module(module), name)()
    except Exception as error:  # noqa: BLE001  our own fault, told to whoever started us
        send(told, {"failed": f"{type(error).__name__}: {error}"})
        return
    _take_at_most(bounds["memory_mb"])
    send(told, {"ready": True})
    _serve(answer, asked=asked, told=told)


def _serve(answer: Work, *, asked: IO[bytes], told: IO[bytes]) -> None:
    while True:
        try:
            wanted, content = receive(asked, most=sys.maxsize)
            said, along = answer(content, wanted)
        except LostError:
            return
        except MemoryError:
            said, along = {"refused": WhyRefused.TOO_HUNGRY}, b""
        except Exception as error:  # noqa: BLE001  its message may quote the picture: never told
            said, along = {"failed": type(error).__name__}, b""
        send(told, said, along=along)


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """What we were started with, out of the reach of libraries that print."""
    asked, told = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    return asked, told


def _write_no_file() -> None:
    for kind in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE):
        resource.setrlimit(kind, (0, 0))


def _take_at_most(memory_mb: int) -> None:
    """On top of what the process has once its models are loaded."""
    if _STATM.exists():
        pages = int(_STATM.read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + memory_mb * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


@contextmanager
def cpu_seconds(most: float) -> Iterator[None]:
    """Ends this process where what is within takes longer, however deep in a decoder it is."""
    signal.setitimer(signal.ITIMER_PROF, most)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    main()
