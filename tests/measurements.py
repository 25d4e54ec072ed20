"""docs/measurements.json: each figure with the commit, machine and day it was measured on."""

import fcntl
import json
import os
import platform
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
BOOK = REPOSITORY / "docs" / "measurements.json"

Figure = float | int | str


def record(name: str, figures: Mapping[str, Figure], *, book: Path = BOOK) -> None:
    """Write the figures under `name`, in place of those measured before; others stay."""
    book.parent.mkdir(parents=True, exist_ok=True)
    entry = {"figures": dict(figures), **_circumstances(book)}
    # Two measurements may end at the same moment.
    with book.open("a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        entries = json.loads(file.read() or "{}") | {name: entry}
        file.truncate(0)
        file.write(json.dumps(entries, indent=2, sort_keys=True, ensure_ascii=False) + "\n")


def _circumstances(book: Path) -> dict[str, object]:
    return {
        "commit": _commit(book),
        "date": datetime.now(UTC).date().isoformat(),
        "machine": {"cpu": _cpu(), "cores": os.cpu_count(), "memory_gib": _memory_gib()},
        "python": platform.python_version(),
    }


def _commit(book: Path) -> str:
    head = _git("rev-parse", "--short=12", "HEAD") or "none"
    # The book itself does not count: the second figure of a run would always look dirty.
    changed = _git("status", "--porcelain", "--", ".", f":(exclude,top)docs/{book.name}")
    return f"{head}-dirty" if changed else head


def _git(*arguments: str) -> str:
    asked = ["git", "-C", str(REPOSITORY), *arguments]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


def _cpu() -> str:
    named = _values(Path("/proc/cpuinfo"), key="model name")
    return next(named, platform.machine())


def _memory_gib() -> int:
    in_bytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return round(in_bytes / 2**30)


def _values(table: Path, *, key: str) -> Iterator[str]:
    if table.exists():
        rows = (line.partition(":") for line in table.read_text(encoding="utf-8").splitlines())
        yield from (value.strip() for name, _, value in rows if name.strip() == key)
