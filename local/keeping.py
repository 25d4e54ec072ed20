"""
When the state is saved, and by whom: a copy of the process, so that nobody waits for it.

What happened since the last snapshot is lost with a kill; the pause between two is two seconds, or
four times what the last one took, whichever is longer.
"""

import asyncio
import contextlib
import copy
import ctypes
import gc
import logging
import os
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Final, NoReturn, TypeVar

from local.state import Snapshots

_LOG: Final = logging.getLogger("local.state")
SHORTEST_PAUSE_S: Final = 2.0
# A core is busy with it for a fifth of the time at most.
_PAUSE_PER_SECOND_SPENT: Final = 4
_FAILED: Final = 1
# prctl(2): a signal when the parent dies.
_PR_SET_PDEATHSIG: Final = 1
T = TypeVar("T")


class Keeper:
    """
    Saves while things happen. A moment is whole only in the event loop: beside it, writers would
    interfere.

    `save`: into a fresh folder of `snapshots`. `tidy`: what no snapshot needs any more.
    """

    def __init__(
        self,
        snapshots: Snapshots,
        save: Callable[[Path], None],
        *,
        tidy: Callable[[], None] = lambda: None,
    ) -> None:
        self._snapshots = snapshots
        self._save = save
        self._tidy = tidy
        self._is_due = asyncio.Event()
        self._child: int | None = None

    def notice(self) -> None:
        self._is_due.set()

    async def keep(self) -> None:
        pause_s = SHORTEST_PAUSE_S
        while True:
            await self._is_due.wait()
            # Events go on travelling after the request that caused them, so the pause comes first.
            await asyncio.sleep(pause_s)
            self._is_due.clear()
            began = time.monotonic()
            if not await self._is_saved_aside():
                _LOG.error("this snapshot failed, the one before stands")
                self._is_due.set()
            pause_s = max(SHORTEST_PAUSE_S, (time.monotonic() - began) * _PAUSE_PER_SECOND_SPENT)

    def save_now(self) -> None:
        """Everybody else stands still; a failure is tried again after the next pause."""
        self.end()
        try:
            self._save(self._snapshots.fresh())
            self._tidy()
        except Exception:  # noqa: BLE001  logged with its trace
            # Any failure of any service, all of them private: the cloud goes on, and says so.
            _LOG.exception("this snapshot failed, the one before stands")
            self._is_due.set()

    async def _is_saved_aside(self) -> bool:
        """By a copy of this process, which has all there is at this moment, and goes on alone."""
        fresh, here = self._snapshots.fresh(), os.getpid()
        pid = _forked()
        if pid == 0:
            _write_and_end(lambda: self._save(fresh), parent=here)
        self._child = pid
        _, status = await asyncio.to_thread(os.waitpid, pid, 0)
        if self._child != pid:
            return True  # whoever stopped it has saved what there is
        self._child = None
        return os.waitstatus_to_exitcode(status) == 0

    def end(self) -> None:
        """Two writers would throw each other's folders away, and nobody waits for the last one."""
        child, self._child = self._child, None
        if child is not None:
            with contextlib.suppress(ProcessLookupError, ChildProcessError):
                os.kill(child, signal.SIGKILL)
                # Only until it is gone: whoever waits for it already is told how it went.
                os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)


def _forked() -> int:
    # What is here by now mostly stays: gone through for what nobody needs, ten thousand pictures
    # would keep everybody waiting for seconds.
    gc.freeze()
    with warnings.catch_warnings():
        # That other threads may hold a lock: what is called in the copy takes none.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _write_and_end(write: Callable[[], None], *, parent: int) -> NoReturn:
    """In the copy: no loop, socket or handler of the parent's is touched, and none is left."""
    try:
        signal.set_wakeup_fd(-1)
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGUSR1):
            signal.signal(name, signal.SIG_IGN)
        _end_with(parent)
        gc.disable()
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        # The emulator copies whatever it has before it is written down; nobody changes it here.
        copy.deepcopy = _itself  # type: ignore[assignment]
        write()
    except BaseException:  # noqa: BLE001  the parent is told by the status
        _LOG.exception("what this snapshot broke on")
        os._exit(_FAILED)
    os._exit(0)


def _itself(held: T, *_: object) -> T:
    return held


def _end_with(parent: int) -> None:
    """A cloud that was killed and started again writes its snapshots alone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(_FAILED)
