from typing import Protocol


class Tiles(Protocol):
    """The log as others read it: files under the paths of C2SP. What lies there stays as it is."""

    def read(self, path: str) -> bytes | None: ...

    def write(self, path: str, content: bytes) -> None:
        """Idempotent. Raises BrokenLog where other bytes lie there: nothing is written over."""

    def checkpoint(self) -> str | None:
        """The signed note that says how far the log goes; None before the first."""

    def publish(self, note: str, *, instead_of: str | None) -> None:
        """Raises Conflict where another checkpoint stands there than the one read."""
