from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """
    `arrivals` are on their way, `changes` are to be decided on, `erasures` to be carried out; those
    that are dead failed five times; `failures` had nobody to wait.
    """

    arrivals: int = 0
    dead: int = 0
    changes: int = 0
    dead_changes: int = 0
    erasures: int = 0
    dead_erasures: int = 0
    failures: int = 0

    @property
    def failed(self) -> int:
        return self.dead + self.dead_changes + self.dead_erasures + self.failures


class Backlog(Protocol):
    """What has not been done yet, counted roughly: messages come and go meanwhile."""

    def waiting(self) -> Waiting: ...

    def redrive(self, *, most: int) -> int:
        """Dead ones go back to be tried again; one may come twice, which changes nothing."""
