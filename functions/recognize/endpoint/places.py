"""A bounded queue: some at work, some waiting, and whoever comes then is told to come back."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class NoPlaceError(Exception):
    """Everything is taken."""


class Places:
    """`slots`: at work at once, each on one thread of the model. `waiting`: on top of them."""

    def __init__(self, *, slots: int, waiting: int) -> None:
        self._slots = threading.Semaphore(slots)
        self._all = threading.Semaphore(slots + waiting)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a slot; raises NoPlaceError at once where even waiting is full."""
        if not self._all.acquire(blocking=False):
            raise NoPlaceError
        try:
            with self._slots:
                yield
        finally:
            self._all.release()
