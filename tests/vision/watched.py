"""
What somebody writes while he acts, told by a process of its own.

A hook stays for the life of its process, and slows every other thread of it where it tells Python
what to trace: one of them would be refused.
"""

import multiprocessing
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

Watch = Callable[..., list[str]]
_DEEDS: Final = {
    "open",
    "os.mkdir",
    "os.rename",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.copyfile",
}
# Of this process, if it is watched, and while it acts.
_written: list[str] | None = None


@contextmanager
def watching() -> Iterator[Watch]:
    """Give what calls a function of some module, there, and returns what was written meanwhile."""
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawned, initializer=_be_watched) as there:
        yield lambda act, *given: there.submit(_written_by, act, *given).result()


def _be_watched() -> None:
    sys.addaudithook(_watch)


def _written_by(act: Callable[..., object], *given: object) -> list[str]:
    global _written  # noqa: PLW0603  what a hook can reach
    _written = []
    try:
        act(*given)
        return _written
    finally:
        _written = None


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _written is None or event not in _DEEDS:
        return
    if event != "open" or _is_writing(*arguments[1:3]):
        _written.append(f"{event} {arguments[0]}")


def _is_writing(mode: str | None, flags: int) -> bool:
    return bool(set(mode or "") & set("wax+")) or bool(flags & 3)
