from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """`arrivals` are on their way, `dead` failed five times, `failures` had nobody to wait."""

    arrivals: int
    dead: int
    failures: int


class Backlog(Protocol):
    """What has not been done yet, counted roughly: messages come and go meanwhile."""

    def waiting(self) -> Waiting: ...

    def redrive(self, *, most: int) -> int:
        """Dead arrivals go back to be tried again; one may come twice, which changes nothing."""
