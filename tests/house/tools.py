"""
Which tools of tests/needs.toml this machine has.

`python -m tests.house.tools` prints the Debian packages of those it lacks; it runs before anything
is installed.
"""

import importlib.util
import os
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

NEEDS = Path(__file__).resolve().parents[1] / "needs.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A command on the path, or a module of the standard library that Debian packs apart."""

    debian: str
    why: str
    command: str = ""
    module: str = ""

    @property
    def is_here(self) -> bool:
        if self.command:
            return shutil.which(self.command) is not None
        return importlib.util.find_spec(self.module) is not None


def tools(needs: Path = NEEDS) -> dict[str, Tool]:
    """Read every tool a test wants, by the name that tests use."""
    rows = tomllib.loads(needs.read_text(encoding="utf-8"))
    return {name: Tool(**row) for name, row in rows.items()}


def must_be_complete() -> bool:
    """In CI a missing tool fails the tests that want it; on a stranger's machine it skips them."""
    return os.environ.get("CI") == "true"


if __name__ == "__main__":
    print(*(tool.debian for tool in tools().values() if not tool.is_here))
