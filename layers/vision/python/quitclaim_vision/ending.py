"""How a child process ends: by itself, by a bound it ran into, or because its time was up."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer
from typing import IO, TYPE_CHECKING, Final

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.wire import LostError

if TYPE_CHECKING:
    import subprocess

# Its own bound on time, and the machine's on memory; any other signal is a decoder that crashed.
_BY_SIGNAL: Final = {
    signal.SIGPROF: WhyRefused.TOO_SLOW,
    signal.SIGKILL: WhyRefused.TOO_HUNGRY,
}


@contextmanager
def ended_after(seconds: float, process: "subprocess.Popen[bytes]") -> Iterator[Event]:
    """Whoever waits for an answer then finds the pipe closed."""
    is_late = Event()

    def end() -> None:
        is_late.set()
        process.kill()

    timer = Timer(seconds, end)
    timer.start()
    try:
        yield is_late
    finally:
        timer.cancel()
        timer.join()


def ended(process: "subprocess.Popen[bytes]") -> int:
    """By which signal, as a negative number. Nothing more is read: there may be no end of it."""
    for stream in (process.stdin, process.stdout):
        with suppress(BrokenPipeError):
            pipe(stream).close()
    return process.wait()


def why_it_ended(code: int) -> WhyRefused:
    return next((why for kind, why in _BY_SIGNAL.items() if code == -kind), WhyRefused.BROKEN)


def pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise LostError("no pipe")
    return stream
