"""
Everything the core can refuse to do.

QuitclaimError
  ├─ TransientError            the same call may succeed later; let the queue retry
  │    ├─ StoreUnavailable     a backing service throttled us or did not answer
  │    └─ Conflict             somebody else moved what we read; read it again
  └─ PermanentError            retrying cannot help
       ├─ ImpossibleValue      a value that cannot exist; the message says what to give instead
       ├─ NotAllowed           the rules forbid it; `reasons` says everything that is missing
       ├─ RecordEnded          a record only moves forward; a new one goes on
       ├─ BrokenLog            the log contradicts itself or what was signed; nobody signs it
       └─ NotFound             nothing is known under this id
"""

from enum import StrEnum


class QuitclaimError(Exception):
    """Root of every error this package raises on purpose."""


class TransientError(QuitclaimError):
    """The same call may succeed later."""


class StoreUnavailable(TransientError):
    """A backing service throttled us or did not answer."""


class Conflict(TransientError):
    """What was read has moved on since."""


class PermanentError(QuitclaimError):
    """Retrying cannot help."""


class ImpossibleValue(PermanentError, ValueError):
    """A value that cannot exist; a ValueError too, so that parsers collect it with the others."""


class NotAllowed(PermanentError):
    """The rules forbid it, for every reason listed."""

    def __init__(self, *reasons: StrEnum) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = reasons


class RecordEnded(PermanentError):
    """The record has ended; only a new one goes on."""


class BrokenLog(PermanentError):
    """The log contradicts itself, or what was signed of it: somebody changed what nobody may."""


class NotFound(PermanentError):
    """Nothing is known under this id."""
