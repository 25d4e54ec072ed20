"""The verb detect as it ships, which says with each answer what that took."""

import resource
from pathlib import Path
from typing import Any, Final

from quitclaim_vision.detecting import work
from quitclaim_vision.inside import Work

WORK: Final = "tests.soak.weighing:weighed"
_STATUS: Final = Path("/proc/self/status")
_PEAKS: Final = Path("/proc/self/clear_refs")
_FORGET_THE_PEAK: Final = "5"
_KB_IN_MB: Final = 1000


def weighed() -> Work:
    """`used_s`: of a processor, since this process began; `peak_mb`: of memory, for this file."""
    look = work()

    def answer(content: bytes, asked: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        _PEAKS.write_text(_FORGET_THE_PEAK, encoding="ascii")
        said, along = look(content, asked)
        return said | {"used_s": used_s(resource.RUSAGE_SELF), "peak_mb": _peak_mb()}, along

    return answer


def used_s(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime


def _peak_mb() -> int:
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) // _KB_IN_MB
