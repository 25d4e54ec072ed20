"""
Everything but the bytes of objects lives in the emulator's memory; this saves it, all or nothing.

Each snapshot is a folder of its own, and `current` leads to the last whole one: a kill between two
files never mixes two moments. What happened since the last snapshot is lost with a kill; the pause
between two is two seconds, or ten times what the last one took, whichever is longer.
"""

import asyncio
import logging
import os
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from ministack.core import persistence

_LOG: Final = logging.getLogger("local.state")
SHORTEST_PAUSE_S: Final = 2.0
# Saving stands still for everybody else: a tenth of the time at most is spent on it.
_PAUSE_PER_SECOND_SPENT: Final = 10

Services = Mapping[str, Callable[[], Any]]


class IncompleteSnapshotError(Exception):
    """A service's state could not be written; the snapshot before stays the current one."""


class Snapshots:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._current = folder / "current"

    def prepare(self) -> None:
        """Call before the emulator starts: it reads whatever `current` leads to."""
        if not self._current.exists():
            self._point_at(self._fresh())
        persistence.STATE_DIR = str(self._current)

    def save(self, services: Services) -> None:
        before, fresh = self._current.resolve(), self._fresh()
        persistence.STATE_DIR = str(fresh)
        try:
            for name, state_of in services.items():
                _save(name, state_of(), folder=fresh)
        except Exception:
            shutil.rmtree(fresh)
            raise
        # A module that was not loaded has nothing to say, and what it said before still holds.
        for file in before.glob("*.json"):
            if not (fresh / file.name).exists():
                os.link(file, fresh / file.name)
        self._point_at(fresh)

    def _fresh(self) -> Path:
        folder = self._folder / f"{time.time_ns()}"
        folder.mkdir()
        return folder

    def _point_at(self, folder: Path) -> None:
        link = self._folder / "fresh"
        link.unlink(missing_ok=True)
        link.symlink_to(folder.name)
        link.replace(self._current)
        for old in self._folder.iterdir():
            if old.is_dir() and not old.is_symlink() and old != folder:
                shutil.rmtree(old)


def _save(service: str, state: Any, *, folder: Path) -> None:
    if state is None:
        return
    persistence.save_state(service, state)
    # It logs its errors and goes on, which for a snapshot is a lie.
    if not (folder / f"{service}.json").exists():
        raise IncompleteSnapshotError(service)


class Keeper:
    """Saves while things happen. Lives in the event loop: beside it, writers would interfere."""

    def __init__(self, save: Callable[[], None]) -> None:
        self._save = save
        self._is_due = asyncio.Event()

    def notice(self) -> None:
        self._is_due.set()

    async def keep(self) -> None:
        pause_s = SHORTEST_PAUSE_S
        while True:
            await self._is_due.wait()
            # Events go on travelling after the request that caused them, so the pause comes first.
            await asyncio.sleep(pause_s)
            self._is_due.clear()
            pause_s = max(SHORTEST_PAUSE_S, self.save_now() * _PAUSE_PER_SECOND_SPENT)

    def save_now(self) -> float:
        """Return how long it took, in seconds; a failure is tried again after the next pause."""
        began = time.monotonic()
        try:
            self._save()
        except Exception:  # noqa: BLE001  logged with its trace
            # Any failure of any service, all of them private: the cloud goes on, and says so.
            _LOG.exception("this snapshot failed, the one before stands")
            self._is_due.set()
        return time.monotonic() - began
