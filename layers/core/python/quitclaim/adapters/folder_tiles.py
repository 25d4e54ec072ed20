"""A log in a folder: what is handed to somebody else, and all that checking it takes."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from quitclaim.domain.errors import BrokenLog, Conflict

CHECKPOINT: Final = "checkpoint"


class FolderTiles:
    """For one writer; any number may read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str) -> bytes | None:
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return (self._folder / path).read_bytes()
        return None

    def write(self, path: str, content: bytes) -> None:
        there = self.read(path)
        if there is None:
            self._put(path, content)
        elif there != content:
            raise BrokenLog(f"{path} holds something else: nothing is written over")

    def checkpoint(self) -> str | None:
        there = self.read(CHECKPOINT)
        # What is no text is no note either, which opening it will say.
        return None if there is None else there.decode(errors="replace")

    def publish(self, note: str, *, instead_of: str | None) -> None:
        if self.checkpoint() != instead_of:
            raise Conflict("another checkpoint stands there")
        self._put(CHECKPOINT, note.encode())

    def _put(self, path: str, content: bytes) -> None:
        """Whole or not at all, even for who reads meanwhile."""
        place = self._folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_name(f".{place.name}.fresh")
        fresh.write_bytes(content)
        fresh.replace(place)
