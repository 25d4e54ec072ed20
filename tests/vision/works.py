"""Work for a child process, named by its dotted path; some of it goes wrong on purpose."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Never

from quitclaim_vision import redacting
from quitclaim_vision.answers import answer as answered
from quitclaim_vision.darkroom import Darkroom
from quitclaim_vision.inside import Work, cpu_seconds
from quitclaim_vision.limits import OPENING_S

_MEGABYTE: Final = 1_000_000
Answer = tuple[dict[str, Any], bytes]


def nobody(opening_s: float = OPENING_S) -> Work:
    """The verb as it ships, with a detector that sees nobody."""
    darkroom = Darkroom(
        faces=lambda _: (), sharpness=lambda _, __: 1.0, opening=lambda: cpu_seconds(opening_s)
    )
    return lambda content, _: answered(darkroom.detect(content))


def hurried() -> Work:
    """The same with a second for opening, so that a test needs not wait for five."""
    return nobody(1)


def weighed(verb: Callable[[], Work] = nobody) -> Work:
    """
    Says after the verb how much memory this program ever had.

    Not by getrusage: a process keeps the peak of the one that it was forked from.
    """
    look = verb()

    def answer(content: bytes, asked: dict[str, Any]) -> Answer:
        said, _ = look(content, asked)
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
        return said | {"peak_mb": peak * 1024 // _MEGABYTE}, b""

    return answer


def weighed_redacting() -> Work:
    return weighed(redacting.work)


def hurried_redacting() -> Work:
    return redacting.work(1)


def obedient() -> Work:
    """Does what the content says."""
    deeds = {
        b"crash": lambda: os.kill(os.getpid(), signal.SIGSEGV),
        b"sleep": lambda: time.sleep(30),
        b"leave": lambda: os._exit(3),
        b"fail": lambda: _raise(ValueError("a name from a caption")),
        b"eat": lambda: bytearray(2_000 * _MEGABYTE),
        b"print": lambda: print("something of a library"),  # noqa: T201
    }

    def answer(content: bytes, asked: dict[str, Any]) -> Answer:
        deed, _, where = content.partition(b" ")
        if deed == b"write":
            Path(where.decode()).write_text("a face", encoding="ascii")
        deeds.get(deed, bool)()
        told = {"pid": os.getpid(), "environment": sorted(os.environ), "asked": asked}
        return told, content

    return answer


def unable() -> Work:
    raise FileNotFoundError("fetch the models first")


def _raise(error: Exception) -> Never:
    raise error
