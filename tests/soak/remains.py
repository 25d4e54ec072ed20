"""What a cloud that died so often must not leave behind."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from local.cloud import LocalCloud
from local.logs import log_lines
from local.places import Places
from tests.soak.arrivals import CANARY

_PROCESSES: Final = Path("/proc")
# Who was in the middle of a call when the cloud died brings that to its end.
_LAST_CALL_S: Final = 60
_LOOKS_EVERY_S: Final = 0.5


def told(cloud: LocalCloud) -> Iterator[str]:
    """Names in logs; ask while it runs."""
    spilled = sum(CANARY in line for line in log_lines(cloud))
    spilled += CANARY in cloud.places.log.read_text(encoding="utf-8", errors="replace")
    if spilled:
        yield f"a name of a file is in {spilled} lines of the logs"


def left(places: Places) -> Iterator[str]:
    """Processes, copies and halves of snapshots; ask when it was ended."""
    give_up_at = time.monotonic() + _LAST_CALL_S
    while (pids := processes_of(places)) and time.monotonic() < give_up_at:
        time.sleep(_LOOKS_EVERY_S)
    if pids:
        yield f"{len(pids)} processes outlived it"
    for copy in places.scratch.glob("*"):
        yield f"{copy.name} was left in its folder of copies"
    snapshots = [one.name for one in places.snapshots.iterdir() if not one.is_symlink()]
    if len(snapshots) != 1:
        yield f"it kept {len(snapshots)} snapshots"


def processes_of(places: Places) -> list[int]:
    """Whoever was started with this folder in its arguments or in its environment."""
    mark = os.fsencode(places.data)
    pids = [int(one.name) for one in _PROCESSES.iterdir() if one.name.isdecimal()]
    return [pid for pid in pids if pid != os.getpid() and mark in _started_with(pid)]


def _started_with(pid: int) -> bytes:
    try:
        folder = _PROCESSES / str(pid)
        return (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes()
    except OSError:
        # Gone meanwhile, or somebody else's.
        return b""
