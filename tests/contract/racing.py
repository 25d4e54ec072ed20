"""Many writers at once, let go together."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Final, TypeVar

from quitclaim.domain.errors import Conflict, TransientError

T = TypeVar("T")

WRITERS: Final = 16
_ATTEMPTS: Final = 300
_START_WITHIN_S: Final = 60


def race(*runners: Callable[[], T]) -> list[T]:
    """What each came back with; an error of any is an error of the race."""
    start = Barrier(len(runners), timeout=_START_WITHIN_S)

    def run(runner: Callable[[], T]) -> T:
        start.wait()
        return runner()

    with ThreadPoolExecutor(len(runners)) as pool:
        running = [pool.submit(run, runner) for runner in runners]
        return [one.result() for one in running]


def has_won(attempt: Callable[[], object]) -> bool:
    """Whether this once it held."""
    try:
        attempt()
    except Conflict:
        return False
    return True


def until_done(attempt: Callable[[], T]) -> T:
    """As a queue does it: again and again, and only so often."""
    for _ in range(_ATTEMPTS):
        try:
            return attempt()
        except TransientError:
            continue
    return attempt()
