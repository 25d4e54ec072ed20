"""
Everything but the bytes of objects lives in the emulator's memory; this saves it, all or nothing.

Each snapshot is a folder of its own, and `current` leads to the last whole one: a kill between two
files never mixes two moments.
"""

import os
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ministack.core import persistence

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
            self._point_at(self.fresh())
        persistence.STATE_DIR = str(self._current)

    def fresh(self) -> Path:
        """Where the next one goes. Its name is the moment, in nanoseconds."""
        folder = self._folder / f"{time.time_ns()}"
        folder.mkdir()
        return folder

    def save(self, services: Services, *, into: Path) -> None:
        before, fresh = self._current.resolve(), into
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
