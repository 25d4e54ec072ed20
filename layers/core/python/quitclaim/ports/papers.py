from typing import Protocol

from quitclaim.domain.ids import DocumentHash


class Papers(Protocol):
    """Documents under their hash: what was kept once is never changed (R3)."""

    def keep(self, content: bytes) -> DocumentHash:
        """Idempotent: the same bytes are one document."""

    def read(self, document: DocumentHash) -> bytes | None:
        """Exactly the bytes kept; raises ImpossibleValue where they are not those of the hash."""
