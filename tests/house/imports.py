"""What the import linter cannot say: what of the standard library is pure, who stands alone."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

# No clock, no chance, no file, no network, no process: everything else has to be argued here.
PURE = frozenset(
    {
        "__future__",
        "base64",
        "calendar",
        "collections",
        "bisect",
        "csv",  # over lines that are at hand already
        "dataclasses",
        "datetime",
        "decimal",
        "enum",
        "fractions",
        "functools",
        "hashlib",
        "hmac",
        "ipaddress",
        "itertools",
        "json",
        "math",
        "operator",
        "re",
        "string",
        "struct",
        "types",
        "typing",
        "unicodedata",
        "zoneinfo",  # reads tables of time zones; where a birthday begins cannot be known without
    }
)
CLOCKS = frozenset({"now", "utcnow", "today"})


@cache
def imported(path: Path) -> frozenset[str]:
    """Name every module that the file imports, dotted and absolute."""
    return frozenset(_modules(ast.parse(path.read_text(encoding="utf-8"))))


def _modules(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            # A relative import is told by its dots: it has no absolute name to judge.
            yield "." * node.level + (node.module or "")


def impure(path: Path) -> frozenset[str]:
    """Name what a file of the domain imports besides the domain and the pure standard library."""
    return frozenset(
        name
        for name in imported(path)
        if not _is_within(name, "quitclaim.domain") and name.split(".")[0] not in PURE
    )


def clocks_read(path: Path) -> frozenset[str]:
    """Name the calls that ask what time it is."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    called = (node.func for node in nodes if isinstance(node, ast.Call))
    return frozenset(
        function.attr
        for function in called
        if isinstance(function, ast.Attribute) and function.attr in CLOCKS
    )


def reaching(path: Path, *, package: str) -> frozenset[str]:
    """Name what the file imports from `package`."""
    return frozenset(name for name in imported(path) if _is_within(name, package))


def _is_within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")
