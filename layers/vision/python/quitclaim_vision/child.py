"""
One process in which strangers' bytes are opened: bounded in time and memory, replaced at a failure.

It bounds what a hostile file can cost. What keeps such a file from everything else is that the
darkroom is a function of its own without any right: a child of the same user is no jail.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.ending import ended, ended_after, pipe, why_it_ended
from quitclaim_vision.wire import LostError, receive, send

Said = tuple[dict[str, Any], bytes]

_MEGABYTE: Final = 1_000_000
# A decoder that failed on hostile bytes may have been changed by them.
_TAINTED: Final = frozenset({WhyRefused.BROKEN, WhyRefused.TOO_HUNGRY})


class ChildFailedError(Exception):
    """It could not start, or failed at what is no fault of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """
    `deadline_s`: for one verb, by the clock. `memory_mb`: for one verb, on top of the models.
    `answer_mb`: of what it says, and again of what comes along. `start_s`: until the models are
    loaded.
    """

    deadline_s: float = 20
    memory_mb: int = 1_600
    # A caption, some hundred faces and a thumbnail take a tenth of it.
    answer_mb: int = 5
    start_s: float = 60


class Child:
    """
    `work`: `module:name`, see inside.py. `environment`: all that the child gets to see of ours.

    One caller at a time.
    """

    def __init__(
        self,
        work: str,
        *,
        bounds: Bounds | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._bounds = bounds or Bounds()
        self._command = [
            *(sys.executable, "-B", "-P", "-m", "quitclaim_vision.inside"),
            *(work, json.dumps(asdict(self._bounds))),
        ]
        self._most = self._bounds.answer_mb * _MEGABYTE
        self._environment = {**(environment or {}), "PYTHONPATH": os.pathsep.join(sys.path)}
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ready = False

    def start(self) -> None:
        """Returns at once, so that the models load while the caller fetches a picture."""
        if self._process and self._process.poll() is not None:
            self.close()
        if self._process is None:
            self._is_ready = False
            self._process = subprocess.Popen(  # noqa: S603  our own interpreter and module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=self._environment,
                cwd=os.sep,
            )

    def answer(self, content: bytes | bytearray, *, asked: dict[str, Any] | None = None) -> Said:
        """What its work makes of the content, or a refusal in the file's name."""
        self.start()
        self._await_start()
        process = self._running()
        with ended_after(self._bounds.deadline_s, process) as is_late:
            try:
                send(pipe(process.stdin), asked or {}, along=content)
                said, along = receive(pipe(process.stdout), most=self._most)
            except (LostError, BrokenPipeError):
                said, along = {"refused": why_it_ended(ended(process))}, b""
        if is_late.is_set():
            said, along = {"refused": WhyRefused.TOO_SLOW}, b""
        if is_late.is_set() or "failed" in said or said.get("refused") in _TAINTED:
            self.close()
        if "failed" in said:
            raise ChildFailedError(said["failed"])
        return said, along

    def close(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            ended(process)

    def _await_start(self) -> None:
        if self._is_ready:
            return
        process = self._running()
        with ended_after(self._bounds.start_s, process):
            try:
                said, _ = receive(pipe(process.stdout), most=self._most)
            except LostError:
                said = {"failed": "it ended before it was ready"}
        if "failed" in said:
            self.close()
            raise ChildFailedError(said["failed"])
        self._is_ready = True

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            raise ChildFailedError("it was closed meanwhile")
        return self._process
