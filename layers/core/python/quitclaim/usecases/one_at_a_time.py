"""One act at a time about the same thing, whoever presses twice."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final, TypeVar

from quitclaim.ports.clock import Clock
from quitclaim.ports.repeats import Repeat, Repeats

T = TypeVar("T")
_MARK: Final = "one at a time"


@dataclass(frozen=True, slots=True)
class OneAtATime:
    repeats: Repeats
    clock: Clock

    def __call__(self, act: Callable[[], T], *things: str) -> T | None:
        """
        None, with nothing done, while somebody else is at one of these things.

        Whoever crashes holds others up for a minute, as long as a call may take.
        """
        with ExitStack() as held:
            for thing in sorted(set(things)):
                begun = self.repeats.begin(thing, fingerprint=_MARK, at=self.clock.now())
                if begun is not Repeat.FRESH:
                    return None
                held.callback(self.repeats.forget, thing)
            return act()
