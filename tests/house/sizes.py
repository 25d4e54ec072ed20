"""Nothing grows beyond what fits in a head: functions, files, and the adapters' longer files."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FUNCTION = 40
FILE = 150
# Translating to a vendor's records is long and flat.
ADAPTER = 250


def sources(root: Path = REPOSITORY) -> Iterator[Path]:
    """Find every Python file that we wrote, tests included; nothing is exempt."""
    for entry in sorted(root.iterdir()):
        if entry.is_dir() and not entry.name.startswith(".") and entry.name != "build":
            yield from sorted(entry.rglob("*.py"))
        elif entry.suffix == ".py":
            yield entry


def complaints(path: Path) -> Iterator[str]:
    """Say what in this file is too long; docstrings count, for they are read too."""
    text = path.read_text(encoding="utf-8")
    lines, limit = len(text.splitlines()), ADAPTER if "adapters" in path.parts else FILE
    if lines > limit:
        yield f"{path}:1: {lines} lines, {limit} allowed: split the file"
    # What is short holds nothing long.
    for node in ast.walk(ast.parse(text if lines > FUNCTION else "")):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _complaints_about(node, path=path)


def _complaints_about(
    function: ast.FunctionDef | ast.AsyncFunctionDef, *, path: Path
) -> Iterator[str]:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if lines > FUNCTION:
        where = f"{path}:{function.lineno}"
        yield f"{where}: {function.name} has {lines} lines, {FUNCTION} allowed: split it"


if __name__ == "__main__":
    found = [said for path in sources() for said in complaints(path.relative_to(REPOSITORY))]
    sys.exit("\n".join(found) or None)
