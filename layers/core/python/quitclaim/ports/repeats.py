from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from quitclaim.domain.checks import Word


class Repeat(Word):
    """FRESH: go on, and finish or forget it."""

    FRESH = "fresh"
    IN_PROGRESS = "in_progress"
    OTHER_REQUEST = "other_request"


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered the first time."""

    answer: bytes = field(repr=False)


class Repeats(Protocol):
    """
    Calls that a client may repeat under a key of its own, and that happen once.

    Kept for a day under a hash of the key; what was answered opens with the key alone.
    """

    def begin(self, key: str, *, fingerprint: str, at: datetime) -> Repeat | Answered:
        """`fingerprint`: of what is asked. Of two at once one is FRESH; a crash frees the key."""

    def finish(self, key: str, *, answer: bytes, at: datetime) -> None: ...

    def forget(self, key: str) -> None:
        """Nothing happened: the same call may be tried again."""
