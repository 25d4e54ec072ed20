"""How far something is, how fast, and how long it still takes: a line, told now and then."""

import threading
import time
from collections.abc import Callable
from typing import Final

_EVERY_S: Final = 2.0
_A_MINUTE_S: Final = 60
_AN_HOUR_S: Final = 3600


class Progress:
    """`before`: done by an earlier run, and no part of the rate."""

    def __init__(
        self,
        what: str,
        total: int,
        *,
        before: int,
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._what, self._total, self._before = what, total, before
        self._tell, self._clock = tell, clock
        self._began = self._told = clock()
        self._done = 0
        self._turn = threading.Lock()

    def step(self) -> None:
        """One more; whoever works beside waits for no line."""
        with self._turn:
            self._done += 1
            now = self._clock()
            is_last = self._before + self._done == self._total
            if not is_last and now - self._told < _EVERY_S:
                return
            self._told = now
            line = self._line(now - self._began)
        self._tell(line)

    def _line(self, took: float) -> str:
        rate = self._done / max(took, 1e-9)
        done = self._before + self._done
        left = (self._total - done) / rate
        soon = f", {lasting(left)} left" if done < self._total else ""
        return f"{done:,} of {self._total:,} {self._what}, {rate:.1f} a second{soon}"


def lasting(seconds: float) -> str:
    """In the largest unit that still says something."""
    if seconds < _A_MINUTE_S:
        return f"{seconds:.0f} s"
    if seconds < _AN_HOUR_S:
        return f"{seconds / _A_MINUTE_S:.0f} min"
    hours, rest = divmod(round(seconds / _A_MINUTE_S), _A_MINUTE_S)
    return f"{hours} h {rest} min"
