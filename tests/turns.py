"""
What takes too long to be whole in every run is dealt out: a part at a time, in turns.

Whose turn it is follows from what is in the tree and from the Python that runs it: the same again
for whoever looks into a failure, another one after the next change. `TURN=7` asks for one of them,
`TURN=all` for everything, as `make soak ARGS=dealt` does.
"""

import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")
VARIABLE: Final = "TURN"
ALL: Final = "all"
_REPOSITORY: Final = Path(__file__).resolve().parents[1]
_FOLDERS: Final = ("cli", "functions", "infra", "layers", "local", "locks", "tests")
_KINDS: Final = frozenset({".css", ".html", ".js", ".py", ".toml", ".txt"})


def turn() -> int | None:
    """None: everything at once."""
    asked = os.environ[VARIABLE]
    return None if asked == ALL else int(asked)


def set_turn() -> str:
    """Once a run, before its workers begin: they inherit it, and have to agree."""
    return os.environ.setdefault(VARIABLE, str(_of_the_tree()))


def dealt(things: Sequence[T], *, one_in: int) -> list[T]:
    """One in so many of them, and at least one."""
    whose = turn()
    if whose is None:
        return list(things)
    apart = min(one_in, len(things))
    return list(things[whose % apart :: apart])


def _of_the_tree() -> int:
    seen = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in sorted(path for folder in _FOLDERS for path in _files(_REPOSITORY / folder)):
        seen.update(path.read_bytes())
    return int.from_bytes(seen.digest()[:4])


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in _KINDS]
