from typing import Protocol

from quitclaim.domain.checks import Word
from quitclaim.ports.paging import Cursor, Page


class Shelf(Word):
    """A bucket by what it holds; each has its own retention and rights."""

    ORIGINALS = "originals"
    PICTURES = "pictures"


class Blobs(Protocol):
    """Bytes under opaque keys. What is deleted is gone, every version of it."""

    def put(self, shelf: Shelf, key: str, *, content: bytes) -> None: ...

    def get(self, shelf: Shelf, key: str) -> bytes | None: ...

    def has(self, shelf: Shelf, key: str) -> bool: ...

    def delete(self, shelf: Shelf, key: str) -> None:
        """Idempotent; returns once no version is left."""

    def keys(self, shelf: Shelf, *, after: Cursor | None = None) -> Page[str]: ...
