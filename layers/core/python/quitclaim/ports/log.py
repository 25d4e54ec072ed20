from collections.abc import Iterable
from typing import Protocol

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact


class Log(Protocol):
    """Append-only: one leaf per fact, in the order of sealing."""

    def append(self, facts: Iterable[Fact]) -> None:
        """A fact that is in the log already is not appended again."""

    def holds(self, fact: FactId) -> bool: ...

    def size(self) -> int: ...
