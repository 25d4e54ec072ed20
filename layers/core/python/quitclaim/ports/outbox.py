from collections.abc import Iterable
from typing import Protocol

from quitclaim.domain.ids import FactId
from quitclaim.domain.organisation.facts import Fact
from quitclaim.ports.paging import Cursor, Page


class Outbox(Protocol):
    """Facts committed with their change and not yet sealed: none is lost, order is the sealer's."""

    def waiting(self, *, after: Cursor | None = None) -> Page[Fact]: ...

    def settle(self, facts: Iterable[FactId]) -> None:
        """Take out what is sealed; idempotent."""
