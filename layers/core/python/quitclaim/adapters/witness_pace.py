"""How fast a witness reads, and what it says meanwhile: it has time, and others have work."""

import time
from collections.abc import Callable
from dataclasses import dataclass

# Where it reads, and how many things it has looked at there.
Told = Callable[[str, int], None]


def unheard(_place: str, _count: int) -> None:
    """Nobody asked how far it is."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`pause_s`: after each page, so that whoever waits for an answer finds the stores free."""

    pause_s: float = 0
    told: Told = unheard

    def after_page(self, place: str, count: int) -> None:
        self.told(place, count)
        if self.pause_s:
            time.sleep(self.pause_s)
