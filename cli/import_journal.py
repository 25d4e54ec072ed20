"""
What an import has done, step by step, in one file that only grows.

A step stands there once it is done, under a hash: the file names nobody. Whoever is killed between
a step and its line does that step again, which every step allows. Lines are not forced to the disk:
a machine that loses its power may forget the last few, and they are done again too.
"""

import fcntl
import hashlib
import os
import threading
from pathlib import Path
from typing import Final, NewType, Self

from cli import CommandError

Step = NewType("Step", str)

_REFUSED: Final = "refused"
_APART: Final = "\0"


def step_of(kind: str, *what: object) -> Step:
    """The same for the same: whatever is said otherwise is another step."""
    said = _APART.join((kind, *map(str, what)))
    return Step(hashlib.sha256(said.encode(errors="surrogateescape")).hexdigest())


class Journal:
    """One import at a time holds it; it is read whole when it is opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._done: dict[Step, str] = {}
        self._refusals: dict[Step, int] = {}
        self._turn = threading.Lock()
        self._file = -1

    def __enter__(self) -> Self:
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._file)
            raise CommandError(f"another import is at work on {self._path}") from error
        self._read()
        return self

    def __exit__(self, *_ended_by: object) -> None:
        os.close(self._file)

    def outcome(self, step: Step) -> str | None:
        """None: it is still to be done."""
        return self._done.get(step)

    def refusals(self, step: Step) -> int:
        """How often it was tried, answered, and not done."""
        return self._refusals.get(step, 0)

    def note(self, step: Step, outcome: str) -> None:
        self._write(step, outcome)
        self._done[step] = outcome

    def note_refusal(self, step: Step) -> None:
        self._write(step, _REFUSED)
        self._refusals[step] = self.refusals(step) + 1

    def _write(self, step: Step, outcome: str) -> None:
        with self._turn:
            os.write(self._file, f"{step} {outcome}\n".encode())

    def _read(self) -> None:
        content = self._path.read_bytes()
        whole, end, _torn = content.rpartition(b"\n")
        # Half a line is what a kill left: it says nothing, and the next must not go on in it.
        os.ftruncate(self._file, len(whole) + len(end))
        # A disk that lost its power may have left anything: what is no step of ours is none.
        for line in whole.decode("ascii", "replace").split("\n"):
            step, _, outcome = line.partition(" ")
            if outcome == _REFUSED:
                self._refusals[Step(step)] = self.refusals(Step(step)) + 1
            else:
                self._done[Step(step)] = outcome
